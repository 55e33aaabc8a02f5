using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Makes ids, codes and secrets: random ones, or, with a seed, always the same for the same row.</summary>
[SandboxRule("ids.form", Grade.Assumed, "After the prefix come eleven letters and digits; discount codes are VINR- and four, referral codes REF- and four.")]
internal sealed class IdSource(long? seed, long? codeOffset = null)
{
    private const string DiscountPrefix = "VINR-";
    private const int CodeLength = 4;
    private const int CodeDigits = 36;
    private const int Codes = CodeDigits * CodeDigits * CodeDigits * CodeDigits;

    // Coprime to the number of codes, so that each of the first 1.6 million rows has a code of its own.
    private const long CodeStep = 1_000_003;

    /// <summary>A step and this many make one, modulo the number of codes.</summary>
    private const long CodeStepBack = 23_659;

    /// <summary>What the codes follow from, besides the row.</summary>
    public long CodeOffset { get; } = codeOffset ?? seed ?? Random.Shared.Next(Codes);

    public string NewId(string prefix, int position) => IdCodec.Encode(prefix, position, Salt(prefix, position));

    /// <summary>
    /// The id of an event, which receivers tell events apart by, and which does not come back with a state that is put back or taken
    /// along: what happens then is another event.
    /// </summary>
    /// <param name="position">The event's.</param>
    /// <param name="branch">Tells the stories apart that go on from one state; 0 for the first.</param>
    [SandboxRule("ids.events", Grade.Assumed, "No event has the id of another, also not of one from before a Restore, or of a fork.")]
    public string NewEventId(int position, ulong branch) =>
        IdCodec.Encode(IdPrefixes.Event, position, Salt(IdPrefixes.Event, position) ^ (uint)IdCodec.Stir(branch));

    public string DiscountCode(int position) => Code(DiscountPrefix, position);

    /// <summary>The positions below <paramref name="end"/> whose discounts would have a code: none, if it is none, and mostly one.</summary>
    public IEnumerable<int> PositionsOfDiscount(string code, int end)
    {
        if (IdCodec.Read(code, DiscountPrefix, CodeLength, CodeDigits) is not { } scattered) yield break;

        var distance = (((long)scattered - ((uint)CodeOffset % Codes)) % Codes + Codes) % Codes;
        for (var position = distance * CodeStepBack % Codes; position < end; position += Codes) yield return (int)position;
    }

    public string ReferralCode(int position) => Code("REF-", position);

    /// <summary>What the deliveries to a webhook endpoint are signed with.</summary>
    /// <param name="position">The endpoint's.</param>
    /// <param name="rotation">How many secrets it has had before.</param>
    public string WebhookSecret(int position, int rotation = 0)
    {
        var again = rotation == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"#{rotation}");
        return IdCodec.Encode("whsec_", position, Salt("whsec_1" + again, position)) + IdCodec.Encode("", position, Salt("whsec_2" + again, position));
    }

    private string Code(string prefix, int position) => IdCodec.Write(prefix, (ulong)Scattered(position), CodeLength, CodeDigits);

    private long Scattered(int position) => ((position * CodeStep) + (uint)CodeOffset) % Codes;

    private uint Salt(string prefix, int position)
    {
        if (seed is not { } fixedSeed)
        {
            return (uint)Random.Shared.NextInt64(uint.MaxValue);
        }

        var kind = prefix.Aggregate(0UL, (sum, letter) => unchecked((sum * 31) + letter));
        return unchecked((uint)IdCodec.Stir(IdCodec.Stir((ulong)fixedSeed ^ (kind << 32)) + (uint)position));
    }
}
