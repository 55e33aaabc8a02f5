using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/tiers</c>.</summary>
internal static class TierRequests
{
    public static NewTier Create(RequestObject fields) => new()
    {
        Program = fields.ProgramOrDefault(),
        Name = fields.Require("name").Text(),
        MinPoints = fields.Require("minPoints").Quantity(),
        Benefits = fields.TakeValue("benefits")?.Texts() ?? [],
        Metadata = fields.Metadata(),
    };

    public static TierChanges Update(RequestObject fields) => new()
    {
        Name = fields.Change("name", static field => field.Text()),
        MinPoints = fields.Change("minPoints", static field => field.Quantity()),
        Benefits = fields.Change("benefits", static field => field.Texts(), whenNull: []),
        Metadata = fields.MetadataChange(),
    };
}
