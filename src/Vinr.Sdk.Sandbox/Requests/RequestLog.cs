using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Requests;

/// <summary>The requests of a sandbox, oldest first: so many and no more, and their bodies as far as they fit.</summary>
/// <param name="limit">How many requests are kept.</param>
/// <param name="operations">The names of what the sandbox can do.</param>
internal sealed class RequestLog(int limit, SortedSet<string> operations)
{
    /// <summary>How many bytes of bodies are kept in all.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();
    private readonly Queue<(SandboxRequest Request, int Bytes)> _withBodies = new();
    private long _bytes;
    private long _last;

    public bool IsOff => limit == 0;

    public SortedSet<string> Operations => operations;

    public ImmutableArray<SandboxRequest> All
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public void Add(SandboxRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == limit) _requests.Dequeue();
            request.Number = ++_last;
            _requests.Enqueue(request);
        }
    }

    /// <summary>To be called when the bodies of a request are there.</summary>
    public void CountBodies(SandboxRequest request)
    {
        lock (_gate)
        {
            _withBodies.Enqueue((request, request.KeptBytes));
            _bytes += request.KeptBytes;
            while (_bytes > MostBytes || _withBodies.Count > limit)
            {
                var (oldest, bytes) = _withBodies.Dequeue();
                _bytes -= bytes;
                oldest.ForgetBodies();
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _withBodies.Clear();
            _bytes = 0;
        }
    }
}
