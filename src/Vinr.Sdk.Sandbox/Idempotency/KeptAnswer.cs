using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>An answer that a repeated request gets.</summary>
/// <param name="Scope">Whose key.</param>
/// <param name="Fingerprint">Of the payload that it answers.</param>
/// <param name="Answer">The answer.</param>
/// <param name="ForgetAt">When its time is over.</param>
internal sealed record KeptAnswer(IdempotencyScope Scope, Fingerprint Fingerprint, ApiResponse Answer, DateTimeOffset ForgetAt)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Scope.Endpoint);
        writer.Write(Scope.Key);
        writer.Write(Fingerprint.ToString());
        writer.Write(ForgetAt.UtcTicks);
        writer.Write(Answer.Status);
        writer.Write(Answer.ErrorCode ?? "");
        writer.Write(Answer.Allow ?? "");
        writer.Write(Answer.Body.Length);
        writer.Write(Answer.Body.Span);
    }

    public static KeptAnswer Read(BinaryReader reader)
    {
        var scope = new IdempotencyScope(reader.ReadString(), reader.ReadString());
        var fingerprint = Fingerprint.Parse(reader.ReadString());
        var forgetAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var (status, code, allow) = (reader.ReadInt32(), reader.ReadString(), reader.ReadString());
        var body = reader.ReadBytes(reader.ReadInt32());
        return new(scope, fingerprint, new ApiResponse(status, body) { ErrorCode = code is "" ? null : code, Allow = allow is "" ? null : allow }, forgetAt);
    }
}
