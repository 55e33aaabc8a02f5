using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new promotion is made of.</summary>
public sealed record CreatePromotionRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string ProgramId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs. Default: VINR's.</summary>
    public PromotionWindowSpec? Window { get; init; }

    /// <summary>What it does, and for which purchases.</summary>
    public PromotionRulesSpec? Rules { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("programId"u8, ProgramId)
        .Text("name"u8, Name)
        .Object("window"u8, Window)
        .Object("rules"u8, Rules)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which promotions to list.</summary>
public sealed record ListPromotionsRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? ProgramId { get; init; }
}
