using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Orders faults and takes them back.</summary>
internal static class FaultActions
{
    public static Task<Note> OrderAsync(InspectedSandbox sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        try
        {
            // The same words, and the same checks, as over /_sandbox/faults.
            var order = JsonBody.Parse(FaultForm.ToJson(form), "application/json").Read(static fields => FaultRequests.Read(fields.Require("do"), fields));
            return Task.FromResult(order(sandbox.Faults) is { } fault
                ? new Note($"{fault.Id} is on: {fault.Does} on {(fault.On == "*" ? "every operation" : fault.On)}.")
                : new Note("The rate limit is on."));
        }
        catch (ApiException invalid)
        {
            throw new ActionRefused(invalid.Error.Message, context => FaultsPage.Show(context, form));
        }
    }

    public static Task<Note> RemoveAsync(InspectedSandbox sandbox, string id)
    {
        if (sandbox.Faults.Active.FirstOrDefault(fault => fault.Id == id) is not { } fault)
            return Task.FromResult(new Note($"{id} was gone already."));

        fault.Remove();
        return Task.FromResult(new Note($"Took {id} back."));
    }

    public static Task<Note> ClearAsync(InspectedSandbox sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        sandbox.Faults.Clear();
        return Task.FromResult(new Note("Took all faults back."));
    }

    public static Task<Note> LimitRateAsync(InspectedSandbox sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        if (form.Text("switch") == "off")
        {
            sandbox.Faults.LiftRateLimit();
            return Task.FromResult(new Note("The rate limit is off."));
        }

        sandbox.Faults.LimitRate();
        return Task.FromResult(new Note("The rate limit is on, with the numbers that VINR documents for its sandbox."));
    }
}
