namespace Vinr.Sdk.Endpoints;

/// <summary>A Refit interface whose paths lie on the host itself, beside <c>/v1</c> instead of below it.</summary>
internal interface IBesideVersion;
