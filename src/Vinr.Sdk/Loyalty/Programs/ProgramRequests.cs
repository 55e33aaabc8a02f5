using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new program is made of.</summary>
public sealed record CreateProgramRequest : IJsonWritable
{
    /// <summary>The name that members see.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of program it is: <see cref="ProgramType.Referral"/>. Default: one of points.</summary>
    public ProgramType? Type { get; init; }

    /// <summary>The points that the program gives, or the code of its currency: <c>"EUR"</c>. Default: VINR's.</summary>
    public ProgramCurrencySpec? Currency { get; init; }

    /// <summary>How members move between tiers. Default: no tiers.</summary>
    public TierConfigSpec? TierConfig { get; init; }

    /// <summary>What both sides of a referral get, for a program of referrals (documented). It holds for every code that says nothing else.</summary>
    public ProgramReferralSpec? Referral { get; init; }

    /// <summary>Whether a payment enrols its customer (documented; the field's name and its default, false, are assumed).</summary>
    public bool? AutoEnroll { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Value("type"u8, Type)
        .Text("currency"u8, Currency?.Code)
        .Object("currency"u8, Currency is { Code: null } ? Currency : null)
        .Object("tierConfig"u8, TierConfig)
        .Object("referral"u8, Referral)
        .Flag("autoEnroll"u8, AutoEnroll)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a program. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Programs.UpdateAsync(program.Id, new()
/// {
///     Name = "VINR Plus",
///     Currency = new ProgramCurrencySpec { Name = "points", ExpiryMonths = 24 },
///     TierConfig = Optional&lt;TierConfigSpec&gt;.Null,
/// });
/// </code>
/// </example>
public sealed record UpdateProgramRequest : IJsonWritable
{
    /// <summary>The name that members see.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The points: <c>new ProgramCurrencySpec { … }</c>, or <c>(ProgramCurrencySpec)"EUR"</c>.</summary>
    public Optional<ProgramCurrencySpec> Currency { get; init; }

    /// <summary>The tiers: <c>new TierConfigSpec { … }</c>, or <c>Optional&lt;TierConfigSpec&gt;.Null</c> for none.</summary>
    public Optional<TierConfigSpec> TierConfig { get; init; }

    /// <summary>What both sides of a referral get: <c>new ProgramReferralSpec { … }</c>.</summary>
    public Optional<ProgramReferralSpec> Referral { get; init; }

    /// <summary>Whether a payment enrols its customer (documented; the field's name is assumed).</summary>
    public Optional<bool> AutoEnroll { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>.</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Text("currency"u8, Currency.Value?.Code)
        .Object("currency"u8, Currency.Value is { Code: not null } ? default : Currency)
        .Object("tierConfig"u8, TierConfig)
        .Object("referral"u8, Referral)
        .Flag("autoEnroll"u8, AutoEnroll)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which programs to list. No filter is documented.</summary>
public sealed record ListProgramsRequest : ListRequest;
