namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What can be done on the pages, by the address that its form is sent to.</summary>
internal static class InspectorActions
{
    /// <param name="path">The segments below <see cref="Addresses.Root"/>.</param>
    public static InspectorAction? At(string[] path) => path switch
    {
        ["clock"] => ClockAction.MoveAsync,
        ["events", var id, "replay"] => (sandbox, _, _) => ReplayAction.SendAsync(sandbox, id),
        ["faults"] => FaultActions.OrderAsync,
        ["faults", "clear"] => FaultActions.ClearAsync,
        ["faults", var id, "remove"] => (sandbox, _, _) => FaultActions.RemoveAsync(sandbox, id),
        ["rate-limit"] => FaultActions.LimitRateAsync,
        _ => null,
    };
}

/// <summary>What a form does. Gives back what to say about it.</summary>
/// <exception cref="ActionRefused">The form cannot be carried out as it is.</exception>
internal delegate Task<Note> InspectorAction(InspectedSandbox sandbox, ActionForm form, CancellationToken cancellationToken);
