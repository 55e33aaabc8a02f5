namespace Vinr.Sdk.Operations;

/// <summary>
/// What was given cannot be worked with: a file that is not there, a column that is missing, a checkpoint of another program. Nothing was
/// done; the message says what to change.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do. It holds no key.</param>
    /// <param name="innerException">What was thrown below.</param>
    public InputException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
