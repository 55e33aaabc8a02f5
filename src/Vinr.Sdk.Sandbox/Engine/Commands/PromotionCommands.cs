namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewPromotion
{
    public required string Program { get; init; }

    public required string Name { get; init; }

    public Period Window { get; init; } = Period.Always;

    public required decimal Multiplier { get; init; }

    public long MinSpend { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record PromotionFilter(string? Program = null);
