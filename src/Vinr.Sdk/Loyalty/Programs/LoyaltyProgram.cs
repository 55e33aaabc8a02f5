using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A loyalty program: its points currency and, if it has any, its tiers.</summary>
public sealed class LoyaltyProgram : VinrResource, IIdentified
{
    [JsonConstructor]
    internal LoyaltyProgram()
    {
    }

    /// <summary>The id, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name that members see.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>What kind of program it is (documented for referrals, see <see cref="ProgramType"/>). Empty for one of points.</summary>
    [JsonInclude]
    public ProgramType Type { get; internal set; }

    /// <summary>The points that this program gives.</summary>
    [JsonInclude, JsonConverter(typeof(ProgramCurrencyConverter))]
    public ProgramCurrency Currency { get; internal set => field = value ?? new(); } = new();

    /// <summary>How members move between tiers. Null for a program without tiers.</summary>
    [JsonInclude]
    public TierConfig? TierConfig { get; internal set; }

    /// <summary>What both sides of a referral get, for a program of referrals (documented). Null for others.</summary>
    [JsonInclude]
    public ProgramReferral? Referral { get; internal set; }

    /// <summary>Whether a payment enrols its customer (documented; the field's name and its default, false, are assumed).</summary>
    [JsonInclude]
    public bool AutoEnroll { get; internal set; }

    /// <summary>Your own notes on the program.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
