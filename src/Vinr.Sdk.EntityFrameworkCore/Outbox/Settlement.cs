namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What came of a call.</summary>
/// <param name="State">Sent, refused or in doubt.</param>
/// <param name="Answer">What VINR made, as JSON.</param>
/// <param name="Error">Why not.</param>
internal sealed record Settlement(VinrOutboxState State, string? Answer = null, string? Error = null);
