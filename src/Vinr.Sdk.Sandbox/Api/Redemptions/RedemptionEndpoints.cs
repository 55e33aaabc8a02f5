using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Expanding;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Redemptions;

/// <summary><c>/v1/redemptions</c></summary>
internal sealed class RedemptionEndpoints(SandboxEngine engine)
{
    public ResourceRoutes Routes => new("redemptions")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
        Actions = new Dictionary<string, Operation> { ["release"] = Release },
    };

    private ApiResponse List(ApiRequest request)
    {
        var expander = new Expander(Expansion.Of(request.Query, RedemptionJson.Expandable), engine);
        var filter = new RedemptionFilter(request.Query.Text("account"), request.Query.Text("customer"));
        return engine.Redemptions.List(filter, request.Query.Page()).ToResponse<RedemptionRecord>(
            (writer, redemption) => RedemptionJson.WriteMembers(writer, redemption, expander));
    }

    private ApiResponse Create(ApiRequest request)
    {
        var expansion = request.Expansion(RedemptionJson.Expandable);
        return Answer(engine.Redemptions.Create(Read(request.Fields())), expansion);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        var expansion = request.Expansion(RedemptionJson.Expandable);
        return Answer(engine.Redemptions.Retrieve(request.Id), expansion);
    }

    private ApiResponse Release(ApiRequest request)
    {
        var expansion = request.Expansion(RedemptionJson.Expandable);
        request.RefuseFields();
        return Answer(engine.Redemptions.Release(request.Id), expansion);
    }

    private static NewRedemption Read(RequestObject fields)
    {
        var redemption = new NewRedemption(fields.Require("account").Text(), fields.Require("reward").Text());
        fields.RefuseTheRest();
        return redemption;
    }

    private ApiResponse Answer(RedemptionRecord redemption, Expansion expansion) => ApiResponse.Ok(
        (redemption, new Expander(expansion, engine)),
        static (writer, it) => RedemptionJson.WriteMembers(writer, it.redemption, it.Item2));
}
