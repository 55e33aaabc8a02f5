using System.Net;
using System.Text.Json;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Errors;

namespace Vinr.Sdk.Outcomes;

/// <summary>
/// An operation that deletes. Done is what VINR says is done: <c>{"id":…,"deleted":true}</c> (the shape is assumed), or 204, which means
/// just that. Everything else that comes with a success, a page to log in at or an empty answer, says nothing of a deletion.
/// </summary>
internal sealed class DeleteOperation(string name) : Operation<Nothing>(name)
{
    /// <summary>It is no longer there, by VINR's own word, and an earlier attempt may have acted: that one did it.</summary>
    public static bool IsGone(VinrCall call) =>
        call.WasUnknown && call.Result.Status == HttpStatusCode.NotFound && ErrorBody.Read(call.Result.Body.Bytes).IsVinrs;

    public override VinrException? Refusal(VinrCall call) => IsGone(call) ? null : base.Refusal(call);

    public override Nothing Read(VinrCall call)
    {
        if (IsGone(call) || IsNoContent(call)) return default;
        try
        {
            if (IsDone(call.Result.Body.Bytes)) return default;
        }
        catch (JsonException)
        {
            // Told below: what counts is what it does not say.
        }

        throw FormatFailure.Of(call, "does not say \"deleted\": true");
    }

    private static bool IsNoContent(VinrCall call) => call.Result.Status == HttpStatusCode.NoContent && call.Result.Body.Bytes.IsEmpty;

    private static bool IsDone(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var deleted = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isAnswer, isError) = (reader.ValueTextEquals("deleted"u8), reader.ValueTextEquals("error"u8));
            reader.Read();
            if (isError && reader.TokenType != JsonTokenType.Null) return false;
            if (isAnswer) deleted = reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }

        reader.Read(); // the end, and nothing behind it
        return deleted;
    }
}

/// <summary>The answer of a deletion.</summary>
internal readonly struct Nothing;
