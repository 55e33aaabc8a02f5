namespace Vinr.Sdk;

/// <summary>No answer came and nothing can have changed: no attempt left this machine, or the call only reads.</summary>
public sealed class VinrConnectionException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrConnectionException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
