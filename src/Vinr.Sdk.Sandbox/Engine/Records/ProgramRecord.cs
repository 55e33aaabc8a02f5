namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record ProgramRecord : IEntity
{
    /// <summary>The program of every account that nobody made. It is meant where an account, a rule, a reward or a tier names none.</summary>
    [SandboxRule("programs.default", Grade.Documented, "A program prog_default exists from the beginning; an account, a rule, a reward or a tier that names no program is of it.", Page = "Loyalty accounts (API reference), most samples of Engagement")]
    public const string DefaultId = "prog_default";

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is besides a program of points: an open set, of which <see cref="ReferralTerms.ProgramType"/> is known. Null: nothing.</summary>
    public string? Type { get; init; }

    public required PointsCurrency Currency { get; init; }

    public TierPlan? Tiers { get; init; }

    /// <summary>What its referrals give and ask for where they say nothing themselves.</summary>
    public ReferralTerms? Referral { get; init; }

    /// <summary>Whether a payment makes a member of its customer; null: as the sandbox's option says.</summary>
    public bool? AutoEnroll { get; init; }

    /// <summary>The currency in which spend counts: the one that the program names, or that of the first completed payment of a member. Null until then.</summary>
    public string? SpendCurrency { get; init; }

    /// <summary>Whether <see cref="SpendCurrency"/> is what the program calls its currency, in place of the one of its points.</summary>
    public bool NamesMoney { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
