using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Queries;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Promotions;

/// <summary><c>/v1/promotions</c></summary>
internal sealed class PromotionEndpoints(Engine.Promotions promotions)
{
    public ResourceRoutes Routes => new("promotions")
    {
        List = List,
        Create = Create,
        Retrieve = Retrieve,
    };

    private ApiResponse List(ApiRequest request)
    {
        var filter = new PromotionFilter(Program: request.Query.Text("program_id"));
        return promotions.List(filter, request.Query.Page()).ToResponse(PromotionJson.WriteMembers);
    }

    private ApiResponse Create(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(promotions.Create(Read(request.Fields())), PromotionJson.WriteMembers);
    }

    private ApiResponse Retrieve(ApiRequest request)
    {
        request.Expansion();
        return ApiResponse.Ok(promotions.Retrieve(request.Id), PromotionJson.WriteMembers);
    }

    private static NewPromotion Read(RequestObject fields)
    {
        var rules = fields.Require("rules").Object();
        rules.Require("type").Only(PromotionJson.EarnMultiplier);
        var promotion = new NewPromotion
        {
            Program = fields.Require("programId").Text(),
            Name = fields.Require("name").Text(),
            Window = fields.TakeValue("window")?.Period() ?? Period.Always,
            Multiplier = rules.Require("multiplier").Number(),
            MinSpend = rules.TakeValue("minSpend")?.Quantity() ?? 0,
            Metadata = fields.Metadata(),
        };
        rules.RefuseTheRest();
        fields.RefuseTheRest();
        return promotion;
    }
}
