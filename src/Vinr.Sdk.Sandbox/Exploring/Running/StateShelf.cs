using System.Collections.Concurrent;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What an app stores, for the length of a run: one object of each type.</summary>
internal sealed class StateShelf : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _stores = [];

    public T Get<T>(Func<T> make)
        where T : notnull => (T)_stores.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make())).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values.Where(static store => store.IsValueCreated)) await Disposing.EndAsync(store.Value).ConfigureAwait(false);
    }
}
