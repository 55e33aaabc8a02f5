namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>Every operation of the client and the request that it makes.</summary>
internal static class WireTable
{
    public static readonly Dictionary<string, WireRow> Rows =
        LoyaltyRows.All.Concat(EngagementRows.All).Concat(PaymentRows.All).Concat(CheckoutRows.All).ToDictionary(row => row.Name, StringComparer.Ordinal);
}
