using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Controls;
using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Inspector.Pages;

namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>Orders faults and takes them back.</summary>
internal static class FaultDeeds
{
    public static Task<Note> OrderAsync(Inspected sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        try
        {
            // The same words, and the same checks, as over /_sandbox/faults.
            var fields = JsonBody.Parse(new ApiRequest("", new RequestQuery(""), "application/json", FaultForm.ToJson(form)));
            var kind = fields.TakeValue("do") ?? throw ApiErrors.ParameterMissing("do");
            var order = FaultOrder.Read(kind, fields);
            fields.RefuseTheRest();
            return Task.FromResult(order.CarryOut(sandbox.Faults) is { } fault
                ? new Note($"{fault.Id} is on: {fault.Does} on {(fault.On == "*" ? "every operation" : fault.On)}.")
                : new Note("The rate limit is on."));
        }
        catch (ApiException invalid)
        {
            throw new DeedRefused(invalid.Error.Message, visit => FaultsPage.Show(visit, form));
        }
    }

    public static Task<Note> RemoveAsync(Inspected sandbox, string id)
    {
        if (sandbox.Faults.Active.FirstOrDefault(fault => fault.Id == id) is not { } fault)
            return Task.FromResult(new Note($"{id} was gone already."));

        fault.Remove();
        return Task.FromResult(new Note($"Took {id} back."));
    }

    public static Task<Note> ClearAsync(Inspected sandbox, ActionForm form, CancellationToken cancellationToken)
    {
        sandbox.Faults.Clear();
        return Task.FromResult(new Note("Took all faults back."));
    }

    public static Task<Note> LimitRateAsync(Inspected sandbox, ActionForm form, CancellationToken cancellationToken)
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
