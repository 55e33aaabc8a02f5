using Vinr.Sdk.Operations.Importing.Members;

namespace Vinr.Sdk.Operations.Importing;

/// <summary>Ends an import when VINR answers nobody any more, or refuses the key: to go through a million rows then would help nobody.</summary>
internal sealed class Breaker
{
    private const int MostFailures = 10;

    private int _inARow;
    private string? _text;

    public bool IsOpen => Volatile.Read(ref _text) is not null;

    /// <summary>Why it ended, and what to do.</summary>
    public string? Text => _text;

    public void Take(RowResult result)
    {
        if (result.Outcome != RowOutcome.Failed)
        {
            Interlocked.Exchange(ref _inARow, 0);
            return;
        }

        if (Interlocked.Increment(ref _inARow) >= MostFailures) Open($"VINR could not be asked about {MostFailures} rows in a row ({result.Problem!.Text})");
    }

    public void Open(VinrException failure) => Open(failure switch
    {
        VinrAuthenticationException => $"VINR does not take the key any more ({failure.Message})",
        VinrPermissionException => $"The key is not allowed to do this ({failure.Message})",
        VinrRateLimitException { RetryAfter: { } wait } => FormattableString.Invariant($"VINR asks to wait for {wait.TotalSeconds:0} seconds, which is longer than a call waits"),
        _ => $"VINR could not be asked ({failure.Message})",
    });

    private void Open(string why) => Interlocked.CompareExchange(ref _text, $"{why}. Everything done so far is in the checkpoint: run the same command again to go on.", null);
}
