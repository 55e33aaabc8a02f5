namespace Vinr.Sdk.Sandbox.Engine;

/// <param name="Amount">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record Money(long Amount, string Currency);
