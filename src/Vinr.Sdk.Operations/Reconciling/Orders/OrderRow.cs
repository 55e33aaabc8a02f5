namespace Vinr.Sdk.Operations.Reconciling.Orders;

/// <summary>An order as the shop wrote it down.</summary>
/// <param name="Row">Where it stands in the file.</param>
/// <param name="Id">The shop's id.</param>
/// <param name="Payment">The payment's id; null when the shop has none.</param>
/// <param name="Customer">The customer's id; null for a guest.</param>
/// <param name="Amount">Minor units.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Refunded">Minor units; null when the shop says nothing.</param>
/// <param name="Points">The points that the shop expects; null when it says nothing.</param>
internal sealed record OrderRow(long Row, string Id, string? Payment, string? Customer, long Amount, string Currency, long? Refunded, long? Points);
