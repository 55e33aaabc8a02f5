using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads the bytes of a body, up to a limit.</summary>
internal static class BodyReader
{
    /// <summary>1 MiB (assumed: VINR documents no limit).</summary>
    [SandboxRule("bodies.length", Grade.Assumed, "A body has at most 1 MiB.")]
    public const int MaximumLength = 1024 * 1024;

    private const int UsualLength = 1024;

    /// <exception cref="ApiException">400: the body is longer than <see cref="MaximumLength"/>.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaximumLength) throw TooLong();

        // One byte more than announced, so that the read that finds the end needs no second buffer.
        var buffer = new byte[(int)(request.ContentLength ?? UsualLength) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0) return buffer.AsMemory(0, length);

            length += read;
            if (length > MaximumLength) throw TooLong();
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(2 * length, MaximumLength + 1));
        }
    }

    private static ApiException TooLong() =>
        ApiErrors.BodyInvalid($"The body is longer than {MaximumLength} bytes.");
}
