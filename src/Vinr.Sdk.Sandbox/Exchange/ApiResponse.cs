using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>A whole answer, ready to be sent, stored for its idempotency key and sent again.</summary>
[SandboxRule("answers.success", Grade.Assumed, "Every success is a 200, a create included; a delete answers with the id and \"deleted\".")]
internal sealed record ApiResponse(int Status, ReadOnlyMemory<byte> Body)
{
    private const string JsonContentType = "application/json; charset=utf-8";

    /// <summary>Compact, and "€5 off" readable instead of escaped.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never inside HTML
        SkipValidation = true,
    };

    /// <summary>The verbs that the path knows, on a 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The code of an error.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Whether this is the stored answer of an earlier request with the same idempotency key.</summary>
    public bool Replayed { get; init; }

    /// <summary>Builds an answer whose body is one JSON object; <paramref name="writeMembers"/> writes what stands in it.</summary>
    public static ApiResponse Json<T>(int status, T value, Action<Utf8JsonWriter, T> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeMembers(writer, value);
            writer.WriteEndObject();
        }

        return new ApiResponse(status, buffer.WrittenMemory);
    }

    /// <summary>A success. Pages name 200 and 201, not which call gives which: a create answers 200 too (assumed).</summary>
    public static ApiResponse Ok<T>(T value, Action<Utf8JsonWriter, T> writeMembers) => Json(200, value, writeMembers);

    /// <summary>The answer to a delete (assumed).</summary>
    public static ApiResponse Deleted(string id) => Ok(id, static (writer, it) =>
    {
        writer.WriteString("id"u8, it);
        writer.WriteBoolean("deleted"u8, true);
    });

    [SandboxRule("answers.request_id", Grade.Documented, "Every answer carries x-vinr-request-id, and an error repeats it.", Page = "Debugging")]
    [SandboxRule("idempotency.mark", Grade.Assumed, "A repeated answer carries Idempotency-Replayed: true.")]
    public Task SendAsync(HttpResponse response, string requestId, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = JsonContentType;
        response.ContentLength = Body.Length;
        response.Headers["x-vinr-request-id"] = requestId;
        if (Allow is not null) response.Headers.Allow = Allow;
        if (Replayed) response.Headers["Idempotency-Replayed"] = "true"; // assumed name

        return response.Body.WriteAsync(Body, cancellationToken).AsTask();
    }
}
