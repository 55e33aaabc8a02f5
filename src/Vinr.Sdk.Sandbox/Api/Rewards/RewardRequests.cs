using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/rewards</c>.</summary>
internal static class RewardRequests
{
    public static NewReward Create(RequestObject fields) => new()
    {
        Program = fields.ProgramOrDefault(),
        Name = fields.Require("name").Text(),
        Cost = (fields.TakeValue("pointsCost") ?? fields.Require("cost")).PositiveQuantity(), // as the reference spells it, or the guide
        Benefit = BenefitRequests.Require(fields),
        Active = fields.TakeValue("active")?.Flag() ?? true,
        Inventory = fields.TakeValue("inventory")?.Quantity(),
        Metadata = fields.Metadata(),
    };

    public static RewardChanges Update(RequestObject fields) => new()
    {
        Name = fields.Change("name", static field => field.Text()),
        Cost = fields.Change("cost", static field => field.PositiveQuantity()),
        Benefit = BenefitRequests.Change(fields),
        Active = fields.Change("active", static field => field.Flag(), whenNull: true),
        Inventory = fields.Change<long?>("inventory", static field => field.Quantity(), whenNull: null),
        Metadata = fields.MetadataChange(),
    };
}
