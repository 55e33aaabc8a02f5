namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>For a while, purchases earn a multiple.</summary>
internal sealed record PromotionRecord : ITimed
{
    public static IndexKey<PromotionRecord> ByProgram { get; } = new(row => row.Program);

    /// <summary>The active ones of a program.</summary>
    public static IndexKey<PromotionRecord> ActiveIn { get; } = new(row => row.State == PromotionState.Active ? row.Program : null);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public required string Name { get; init; }

    public Period Window { get; init; } = Period.Always;

    public required decimal Multiplier { get; init; }

    /// <summary>The least payment that it is for, in minor units of the program's currency.</summary>
    public long MinSpend { get; init; }

    public PromotionState State { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public DateTimeOffset? NextDue { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The promotion as its window makes it at an instant.</summary>
    [SandboxRule("promotions.clock", Grade.Documented, "A promotion is scheduled, and active by the clock.", Page = "Run a promotion")]
    [SandboxRule("promotions.ended", Grade.Assumed, "A promotion is ended when its window is over.")]
    public PromotionRecord At(DateTimeOffset now) => this with
    {
        State = Window.IsAhead(now) ? PromotionState.Scheduled : Window.IsOver(now) ? PromotionState.Ended : PromotionState.Active,
        NextDue = Window.NextMove(now),
    };
}

internal enum PromotionState
{
    Scheduled,
    Active,
    Ended,
}
