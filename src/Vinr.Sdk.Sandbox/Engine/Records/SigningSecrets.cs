using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What deliveries are signed with: one secret, and while it replaces others these too (that, too, is how VINR is read; assumed).</summary>
/// <param name="Current">The newest.</param>
/// <param name="Retired">Those that it has replaced, newest first.</param>
internal sealed record SigningSecrets(string Current, ImmutableArray<RetiredSecret> Retired)
{
    /// <summary>One that replaces none.</summary>
    public static SigningSecrets First(string secret) => new(secret, []);

    /// <summary>Those that count at an instant, the newest first.</summary>
    public string[] At(DateTimeOffset now) => [Current, .. Retired.Where(secret => !secret.Until.HasCome(now)).Select(secret => secret.Secret)];

    public SigningSecrets Replaced(string next, DateTimeOffset now, TimeSpan overlap) =>
        new(next, [new(Current, now.Later(overlap)), .. Retired.Where(secret => !secret.Until.HasCome(now))]);
}

/// <summary>A secret that has been replaced, and counts up to but not at an instant.</summary>
internal sealed record RetiredSecret(string Secret, DateTimeOffset Until);
