using System.Collections.Concurrent;

namespace Vinr.Sdk.Hosting;

/// <summary>The names of the receivers that the app has added, and for which of them deliveries are to come: these need secrets. A worker that receives none needs none.</summary>
internal sealed class ReceiverNames(IEnumerable<NamedReceiver> added)
{
    private readonly HashSet<string> _added = new(added.Select(receiver => receiver.Name), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _expecting = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Added => _added;

    public bool Has(string name) => _added.Contains(name);

    /// <param name="name">The name of the options; empty for the receiver without a name.</param>
    public void ExpectDeliveries(string name) => _expecting.TryAdd(name, true);

    public bool ExpectsDeliveries(string name) => _expecting.ContainsKey(name);
}
