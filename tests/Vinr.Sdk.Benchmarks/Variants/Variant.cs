using Vinr.Sdk.Benchmarks.Compare;

namespace Vinr.Sdk.Benchmarks.Variants;

/// <summary>One way of making the calls.</summary>
internal abstract class Variant : IDisposable
{
    public abstract Task PostAsync();

    public abstract Task GetAsync();

    public abstract Task ListAsync();

    /// <summary>Ends with an exception.</summary>
    public abstract Task NotFoundAsync();

    /// <summary>Null when the library cannot page by itself.</summary>
    public abstract IAsyncEnumerable<object>? PageAsync();

    /// <summary>What makes one call of a scenario; null when the library has no such call.</summary>
    public Func<Task>? Calling(Scenario scenario) => scenario switch
    {
        Scenario.Post => PostAsync,
        Scenario.Get => GetAsync,
        Scenario.List => ListAsync,
        Scenario.Page => PageAsync() is null ? null : DrainAsync,
        Scenario.NotFound => CatchAsync,
        _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
    };

    public abstract void Dispose();

    private async Task DrainAsync()
    {
        var count = 0;
        await foreach (var _ in PageAsync()!.ConfigureAwait(false)) count++;
        if (count != 1000) throw new InvalidOperationException($"{count} customers came, not 1,000.");
    }

    private async Task CatchAsync()
    {
        try
        {
            await NotFoundAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not InvalidOperationException)
        {
            return;
        }

        throw new InvalidOperationException("The 404 was not thrown.");
    }
}
