using System.Net;

namespace Vinr.Sdk;

/// <summary>
/// An answer came that is not what the API speaks: HTML from a proxy, cut-off JSON, a redirect, a body over
/// <see cref="VinrClientOptions.MaxResponseBytes"/>, a list whose cursor repeats.
/// </summary>
public sealed class VinrResponseFormatException : VinrException
{
    /// <summary>Makes an exception, for tests and mocks.</summary>
    public VinrResponseFormatException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer; null when not even that could be read.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The media type that the answer claims, such as <c>text/html</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The first 512 bytes of the body as text, unreadable bytes replaced. Null when there were none.</summary>
    public string? Excerpt { get; init; }
}
