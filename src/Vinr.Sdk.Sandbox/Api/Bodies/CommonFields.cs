using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// Kinds of values that several resources have. What a number may be in its place is the engine's to say; here it is
/// only kept within what can be counted.
/// </summary>
internal static class CommonFields
{
    [SandboxRule("bodies.metadata_keys", Grade.Documented, "Metadata has at most 50 keys, wherever it stands.", Page = "Loyalty accounts")]
    private const int MostKeys = 50;

    /// <summary>Points or minor units, 0 included.</summary>
    public static long Quantity(this RequestField field) => field.Integer(0, Check.MaxAmount);

    /// <summary>Points or minor units, at least 1.</summary>
    public static long PositiveQuantity(this RequestField field) => field.Integer(1, Check.MaxAmount);

    /// <summary>Points with a sign, as the ledger books them.</summary>
    public static long SignedQuantity(this RequestField field) => field.Integer(-Check.MaxAmount, Check.MaxAmount);

    /// <summary>A small whole number: months, decimals, a rank.</summary>
    public static int Count(this RequestField field) => (int)field.Integer(0, int.MaxValue);

    /// <summary>An ISO 4217 code, in capitals whichever way it was written.</summary>
    public static string CurrencyCode(this RequestField field) => Currencies.Normalize(field.Text(), field.Param);

    /// <summary>ISO 8601; a date without a time stands for its 00:00 UTC.</summary>
    public static DateTimeOffset Instant(this RequestField field) =>
        Iso8601.Read(field.Text()) ?? throw field.Invalid($"must be {Iso8601.Wanted}");

    /// <summary>From when to when, each of which may be left open.</summary>
    public static Period Period(this RequestField field) => field.Read(static fields =>
        new Period(fields.TakeValue("startsAt")?.Instant(), fields.TakeValue("endsAt")?.Instant()));

    /// <summary>The program that a request names, also as the reference spells it; without one the one that every account has.</summary>
    public static string ProgramOrDefault(this RequestObject fields) =>
        (fields.TakeValue("program") ?? fields.TakeValue("programmeId"))?.Text() ?? ProgramRecord.DefaultId;

    public static ImmutableArray<string> Texts(this RequestField field) => [.. field.Items().Select(static item => item.Text())];

    /// <summary>A word that can be but one.</summary>
    public static void Only(this RequestField field, string word)
    {
        if (field.Text() != word) throw field.Invalid($"must be {word}");
    }

    /// <summary>The caller's own strings.</summary>
    public static MetadataMap Metadata(this RequestField field) => Map(field, nullClears: false);

    /// <summary>The metadata of a create.</summary>
    public static MetadataMap Metadata(this RequestObject fields) => fields.TakeValue("metadata")?.Metadata() ?? Engine.Metadata.Empty;

    /// <summary>The metadata of an update.</summary>
    public static Change<MetadataMap> MetadataChange(this RequestObject fields) =>
        fields.Change("metadata", static field => Map(field, nullClears: true), Engine.Metadata.Empty);

    [SandboxRule("bodies.metadata_map", Grade.Documented, "Metadata is a flat map of texts, kept and given back as it came.", Page = "Metadata (API reference)")]
    [SandboxRule("bodies.metadata", Grade.Assumed, "The values of metadata are strings: null is refused where something is made, and clears its key in an update, which replaces metadata as a whole.")]
    private static MetadataMap Map(RequestField field, bool nullClears)
    {
        var map = Engine.Metadata.Empty.ToBuilder();
        foreach (var (name, value) in field.Members())
        {
            if (!value.IsNull || !nullClears) map.Add(name, value.ReadText());
        }

        return map.Count <= MostKeys ? map.ToImmutable() : throw field.Invalid(FormattableString.Invariant($"has {map.Count} keys, and {MostKeys} are the most: leave some out"));
    }
}
