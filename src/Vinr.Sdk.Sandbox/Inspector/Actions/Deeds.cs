namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>What can be done on the pages, by the address that its form is sent to.</summary>
internal static class Deeds
{
    /// <param name="path">The segments below <see cref="Addresses.Root"/>.</param>
    public static Deed? At(string[] path) => path switch
    {
        ["clock"] => ClockDeed.MoveAsync,
        ["events", var id, "replay"] => (sandbox, _, _) => ReplayDeed.SendAsync(sandbox, id),
        ["faults"] => FaultDeeds.OrderAsync,
        ["faults", "clear"] => FaultDeeds.ClearAsync,
        ["faults", var id, "remove"] => (sandbox, _, _) => FaultDeeds.RemoveAsync(sandbox, id),
        ["rate-limit"] => FaultDeeds.LimitRateAsync,
        _ => null,
    };
}
