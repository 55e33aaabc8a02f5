using Vinr.Sdk;
using Vinr.Sdk.Sandbox;

namespace LaunchGuide;

/// <summary>VINR's own sandbox, with the user's test key.</summary>
internal sealed class LiveStage : Stage
{
    private LiveStage(VinrClient vinr) => Vinr = vinr;

    public override string Name => "VINR's own sandbox";

    public override VinrClient Vinr { get; }

    public override VinrSandbox? Sandbox => null;

    public override DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public override Patience Patience => Patience.OfSeconds(15);

    /// <exception cref="StageException">There is no key that may be used here. Nothing was sent, and the message does not show the key.</exception>
    public static LiveStage Open()
    {
        RefuseAllButTestKeys(Environment.GetEnvironmentVariable(VinrClient.SecretKeyVariable));
        try
        {
            #region shown
            var vinr = VinrClient.FromEnvironment();
            #endregion

            return new(vinr);
        }
        catch (ArgumentException bad)
        {
            throw new StageException(bad.Message);
        }
    }

    public override async Task<string> FindCustomerAsync()
    {
        var customer = await Vinr.Customers.CreateAsync(new() { Name = "Launch guide" });
        return customer.Id;
    }

    public override ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The walkthrough makes payments. Whatever address is called, none of them may be of real money.</summary>
    private static void RefuseAllButTestKeys(string? key)
    {
        const string Wanted = "Set it to a test key (sk_test_… or rk_test_…) from the VINR dashboard.";
        if (string.IsNullOrWhiteSpace(key))
            throw new StageException($"--live needs the environment variable {VinrClient.SecretKeyVariable}, which is not set. {Wanted}");
        if (key.Contains("_live_", StringComparison.OrdinalIgnoreCase))
            throw new StageException($"{VinrClient.SecretKeyVariable} is a live key, and this walkthrough never runs on one: it makes payments. {Wanted}");
        if (!key.StartsWith("sk_test_", StringComparison.Ordinal) && !key.StartsWith("rk_test_", StringComparison.Ordinal))
            throw new StageException($"{VinrClient.SecretKeyVariable} is not a test key. {Wanted}");
    }
}
