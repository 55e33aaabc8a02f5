namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewReferral
{
    public required string Program { get; init; }

    public required string Referrer { get; init; }

    /// <summary>What is null here and below is as the program says.</summary>
    public long? ReferrerPoints { get; init; }

    public long? RefereePoints { get; init; }

    public long? FirstPaymentMinimum { get; init; }

    public int? WindowDays { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record ReferralFilter(string? Program = null, string? Referrer = null, ReferralState? State = null, string? ReferrerCustomer = null);
