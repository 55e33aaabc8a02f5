using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// <c>/_sandbox/webhooks</c>: deliveries for those who hold no <see cref="VinrSandbox"/>, such as curl. GET shows the log and the
/// switches, POST switches one on, DELETE takes all back, or one by its id; <c>/{event}/replay</c> sends an event again,
/// <c>/{endpoint}/rotate-secret</c> gives an endpoint a new secret.
/// </summary>
internal sealed class DeliveryEndpoints(SandboxWebhooks webhooks)
{
    public ResourceRoutes Routes => new("webhooks")
    {
        Root = "_sandbox",
        List = Show,
        Create = SwitchOn,
        Delete = SwitchOff,
        DeleteAll = SwitchAllOff,
        Actions = new Dictionary<string, Operation> { ["replay"] = Replay, ["rotate-secret"] = RotateSecret },
    };

    private ApiResponse Show(ApiRequest request)
    {
        var eventId = request.Query.Text("event");
        request.Query.RefuseTheRest();
        var deliveries = webhooks.Deliveries.Where(delivery => eventId is null || delivery.EventId == eventId);
        return ApiResponse.Ok((webhooks.Switches, Deliveries: deliveries), static (writer, it) =>
        {
            DeliveryJson.WriteSwitches(writer, it.Switches);
            DeliveryJson.WriteDeliveries(writer, it.Deliveries);
        });
    }

    private ApiResponse SwitchOn(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Ok(request.Read(SwitchRequests.Read)(webhooks), DeliveryJson.WriteSwitch);
    }

    private ApiResponse SwitchOff(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var it = webhooks.Switches.FirstOrDefault(it => it.Id == request.Id) ?? throw ApiErrors.ResourceMissing(request.Id, $"There is no switch '{request.Id}'.");
        it.Remove();
        return ApiResponse.Deleted(request.Id);
    }

    private ApiResponse SwitchAllOff(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        webhooks.Straight();
        return ApiResponse.Ok(webhooks.Switches, DeliveryJson.WriteSwitches);
    }

    /// <summary>Answers with the deliveries as they are planned: their attempts are not waited for.</summary>
    private ApiResponse Replay(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        request.RefuseFields();
        var deliveries = webhooks.Outbox.Replay(request.Id) ?? throw ApiErrors.ResourceMissing(request.Id, $"There is no event '{request.Id}'.");
        return ApiResponse.Ok(deliveries.Select(static delivery => delivery.Entry), DeliveryJson.WriteDeliveries);
    }

    private ApiResponse RotateSecret(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var overlap = request.Read(static fields => fields.TakeValue("overlapSeconds") is { } field ? SwitchRequests.Seconds(field) : (TimeSpan?)null);
        return ApiResponse.Ok((request.Id, Secret: webhooks.RotateEndpoint(request.Id, overlap)), static (writer, it) =>
        {
            writer.WriteString("id"u8, it.Id);
            writer.WriteString("secret"u8, it.Secret);
        });
    }
}
