using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>The form in which a benefit came, and goes out again: the guide's <c>benefit</c>, or <c>type</c> beside <c>value</c>.</summary>
/// <param name="Value">What stood in <c>benefit</c>, or in <c>value</c>.</param>
/// <param name="IsGuideForm">Whether that was <c>benefit</c>.</param>
internal sealed record BenefitWire(JsonElement Value, bool IsGuideForm);
