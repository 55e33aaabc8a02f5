using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Bodies;

/// <summary>Kinds of values that several resources have.</summary>
internal static class CommonFields
{
    /// <summary>Far above what a test needs, and low enough that no sum of them overflows (assumed).</summary>
    private const long MaximumQuantity = 999_999_999_999;

    /// <summary>Points as a quantity: a cost, a cap.</summary>
    public static long Points(this RequestField field) => field.Integer(1, MaximumQuantity);

    /// <summary>Points with a sign, as the ledger books them.</summary>
    public static long SignedPoints(this RequestField field)
    {
        var points = field.Integer(-MaximumQuantity, MaximumQuantity);
        return points == 0 ? throw field.Invalid("must not be 0") : points;
    }

    /// <summary>An amount of money in minor units.</summary>
    public static long Money(this RequestField field) => field.Integer(1, MaximumQuantity);

    /// <summary>A count, or a threshold, that may be 0.</summary>
    public static long Quantity(this RequestField field) => field.Integer(0, MaximumQuantity);

    /// <summary>An ISO 4217 code, in upper case whichever way it was written.</summary>
    public static string CurrencyCode(this RequestField field)
    {
        var code = field.Text();
        return code.Length == 3 && code.All(char.IsAsciiLetter)
            ? code.ToUpperInvariant()
            : throw field.Invalid("must be a currency code of three letters, like EUR");
    }

    /// <summary>The caller's own strings; replaced as a whole by an update (assumed).</summary>
    public static MetadataMap Metadata(this RequestField field)
    {
        var map = Engine.Metadata.Empty.ToBuilder();
        foreach (var (name, value) in field.Members()) map.Add(name, value.ReadText());
        return map.ToImmutable();
    }

    /// <summary>The metadata of a create.</summary>
    public static MetadataMap Metadata(this RequestObject fields) => fields.TakeValue("metadata")?.Metadata() ?? Engine.Metadata.Empty;

    /// <summary>The metadata of an update.</summary>
    public static Change<MetadataMap> MetadataChange(this RequestObject fields) =>
        fields.Change("metadata", static field => field.Metadata(), Engine.Metadata.Empty);
}
