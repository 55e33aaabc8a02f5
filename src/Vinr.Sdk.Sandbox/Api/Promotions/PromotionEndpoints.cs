using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/promotions</c></summary>
internal static class PromotionEndpoints
{
    public static ResourceRoutes Routes(SandboxEngine engine) => new Resource<PromotionRecord>("promotions", PromotionJson.WriteMembers)
    {
        List = query => engine.Promotions.List(new(Program: query.Text("program_id")), query.Page()),
        Create = request => engine.Promotions.Create(request.Read(Read)),
        Retrieve = engine.Promotions.Retrieve,
    }.Routes;

    [SandboxRule("promotions.other_rules", Grade.Assumed, "Rules of a type other than earn_multiplier, and a scope, are refused: VINR has them, and no page shows their names.")]
    private static NewPromotion Read(RequestObject fields) => fields.Require("rules").Read(rules =>
    {
        rules.Require("type").Only(PromotionJson.EarnMultiplier);
        return new NewPromotion
        {
            Program = fields.Require("programId").Text(),
            Name = fields.Require("name").Text(),
            Window = fields.TakeValue("window")?.Period() ?? Period.Always,
            Multiplier = rules.Require("multiplier").Number(),
            MinSpend = rules.TakeValue("minSpend")?.Quantity() ?? 0,
            Metadata = fields.Metadata(),
        };
    });
}
