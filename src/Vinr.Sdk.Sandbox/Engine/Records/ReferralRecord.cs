namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A member (the referrer) brings another (the referee), and both are rewarded when the latter has bought something.</summary>
internal sealed record ReferralRecord : ITimed
{
    public static IndexKey<ReferralRecord> ByProgram { get; } = new(row => row.Program);

    public static IndexKey<ReferralRecord> ByReferrer { get; } = new(row => row.Referrer);

    public static IndexKey<ReferralRecord> ByReferee { get; } = new(row => row.Referee);

    public static IndexKey<ReferralRecord> ByCode { get; } = new(row => row.Code);

    public required string Id { get; init; }

    public required string Program { get; init; }

    /// <summary>An account.</summary>
    public required string Referrer { get; init; }

    public string? ReferrerCustomer { get; init; }

    /// <summary>An account; null until it is enrolled with the code.</summary>
    public string? Referee { get; init; }

    public string? RefereeCustomer { get; init; }

    public long ReferrerPoints { get; init; }

    public long RefereePoints { get; init; }

    /// <summary>The least payment that converts, in minor units of the program's currency.</summary>
    public long FirstPaymentMinimum { get; init; }

    /// <summary>The type of the event of the referee that converts.</summary>
    public string QualifyingEvent { get; init; } = EventTypes.PaymentCompleted;

    /// <summary>How long the referee has, from the enrolment on; null: for ever.</summary>
    public int? WindowDays { get; init; }

    public required string Code { get; init; }

    public required string ShareUrl { get; init; }

    public ReferralState State { get; init; } = ReferralState.Pending;

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    /// <summary>When an attributed referral is rejected, unless it has converted.</summary>
    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }
}

internal enum ReferralState
{
    Pending,
    Attributed,
    Converted,
    Rejected,
}
