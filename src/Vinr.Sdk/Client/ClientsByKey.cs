using Microsoft.Extensions.Logging;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Clients by their keys, the latest asked for first; so many and no more. All send through the same handlers, which are disposed of at the end.</summary>
internal sealed class ClientsByKey(VinrClientFactoryOptions options, ILoggerFactory? loggers) : IVinrClientFactory, IDisposable
{
    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, VinrClient Client)>> _clients = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, VinrClient Client)> _latestFirst = new();
    private SocketsHttpHandler? _handler;
    private SocketsHttpHandler? _loopback;
    private bool _isDisposed;

    public VinrClient Get(string secretKey)
    {
        ArgumentNullException.ThrowIfNull(secretKey);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IVinrClientFactory));
            if (_clients.TryGetValue(secretKey, out var node))
            {
                _latestFirst.Remove(node);
                _latestFirst.AddFirst(node);
                return node.Value.Client;
            }

            var client = Make(secretKey);
            if (_clients.Count == options.CacheSize)
            {
                // Not disposed of: someone may be using it, and its connections are everybody's.
                _clients.Remove(_latestFirst.Last!.Value.Key);
                _latestFirst.RemoveLast();
            }

            _clients[secretKey] = _latestFirst.AddFirst((secretKey, client));
            return client;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var (_, client) in _latestFirst) client.Dispose();
            _clients.Clear();
            _latestFirst.Clear();
            _handler?.Dispose();
            _loopback?.Dispose();
        }
    }

    private VinrClient Make(string secretKey)
    {
        var made = new VinrClientOptions { SecretKey = secretKey, LoggerFactory = loggers };
        options.ConfigureClient?.Invoke(made);
        made.SecretKey = secretKey;
        made.HttpHandler ??= made.BaseAddress is { IsAbsoluteUri: true } address && Destination.IsLoopback(address)
            ? _loopback ??= DefaultHandler.Create(address)
            : _handler ??= DefaultHandler.Create(address: null);
        return new(made);
    }
}
