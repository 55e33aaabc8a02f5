namespace Vinr.Sdk.Transport;

/// <summary>Keeps a handler that belongs to somebody else from being disposed with ours.</summary>
internal sealed class BorrowedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
