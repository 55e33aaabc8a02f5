using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A rule that gives points when something happens.</summary>
public sealed class EarningRule : VinrResource, IIdentified
{
    [JsonConstructor]
    internal EarningRule()
    {
    }

    /// <summary>The id, <c>rule_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>A name for yourself. Null when not set.</summary>
    [JsonInclude]
    public string? Name { get; internal set; }

    /// <summary>What makes it give points.</summary>
    [JsonInclude]
    public EarningTrigger Trigger { get; internal set; }

    /// <summary>The rate, for a rule that was made with one. Null for a rule with an <see cref="Award"/>.</summary>
    [JsonInclude]
    public EarningRate? Earn { get; internal set; }

    /// <summary>The award, for a rule that was made with one. Null for a rule with <see cref="Earn"/>.</summary>
    [JsonInclude]
    public EarningAward? Award { get; internal set; }

    /// <summary>Factors for some members; all that match are multiplied.</summary>
    [JsonInclude]
    public IReadOnlyList<EarningMultiplier> Multipliers { get; internal set => field = value ?? []; } = [];

    /// <summary>A factor for all members (documented, 1 unless set).</summary>
    [JsonInclude]
    public decimal? Multiplier { get; internal set; }

    /// <summary>The most points that it gives a member. Null: no limit.</summary>
    [JsonInclude]
    public EarningCap? Cap { get; internal set; }

    /// <summary>The stretch of time that the cap counts for. Null: all of it (documented).</summary>
    [JsonInclude]
    public EarningWindow? Window { get; internal set; }

    /// <summary>Whether it is evaluated (documented, true unless set).</summary>
    [JsonInclude]
    public bool Active { get; internal set; } = true;

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
