namespace Vinr.Sdk.Soak.Outbox;

/// <summary>What to prove.</summary>
/// <param name="Calls">How many calls.</param>
/// <param name="Kills">How often an instance is killed and started again.</param>
internal sealed record OutboxRun(int Calls, int Kills)
{
    /// <summary>As many calls belong to one order, and must be sent in their order.</summary>
    public const int CallsOfAnOrder = 5;

    /// <summary>How many calls leave and are never answered, and are found when their keys are too old.</summary>
    public int Late => Math.Max(20, Calls / 50);
}
