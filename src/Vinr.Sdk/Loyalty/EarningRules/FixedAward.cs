using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The same points each time (documented).</summary>
public sealed class FixedAward : EarningAward
{
    internal const string Name = "fixed";

    [JsonConstructor]
    internal FixedAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How many.</summary>
    [JsonInclude]
    public long Points { get; internal set; }
}
