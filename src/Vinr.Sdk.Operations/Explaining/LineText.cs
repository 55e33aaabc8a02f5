using System.Globalization;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Explaining;

/// <summary>Says why an entry is there, by its reason and by the kind of what it came from.</summary>
internal static class LineText
{
    public static LedgerLine Line(PointsTransaction entry, long sum) => new()
    {
        Id = entry.Id,
        At = entry.Created,
        Amount = entry.Amount,
        BalanceAfter = entry.BalanceAfter,
        Sum = sum,
        Reason = entry.Reason,
        Source = entry.Source,
        ExpiresAt = entry.ExpiresAt,
        Shortfall = entry.Shortfall is > 0 ? entry.Shortfall : null,
        Text = For(entry),
    };

    private static string For(PointsTransaction entry)
    {
        var text = (KindOf(entry.Source), entry.Amount) switch
        {
            ("pay", > 0) => $"earned by payment {entry.Source}",
            ("pay", _) => $"taken back for payment {entry.Source}",
            ("re", < 0) => $"taken back for refund {entry.Source}",
            ("re", _) => $"given for refund {entry.Source}",
            ("rdm", < 0) => $"redeemed: {entry.Source}",
            ("rdm", _) => $"given back: redemption {entry.Source} was released",
            ("ref", _) => $"for referral {entry.Source}",
            ("ptx", < 0) => $"expired: what was left of {entry.Source}",
            ("loy", > 0) => "for becoming a member",
            (null, _) => ByHand(entry),
            _ => $"{entry.Reason}: {entry.Source}",
        };
        return entry.Shortfall is > 0 and { } shortfall
            ? string.Create(CultureInfo.InvariantCulture, $"{text}; {shortfall:N0} more were due and the balance was too low")
            : text;
    }

    private static string ByHand(PointsTransaction entry)
    {
        var external = entry.Metadata.GetValueOrDefault("external_id");
        var verb = entry.Amount > 0 ? "given" : "taken";
        return external is null ? $"{verb} by hand: {entry.Reason}" : $"{verb} by hand: {entry.Reason} (external id {external})";
    }

    private static string? KindOf(string? source) => source?.IndexOf('_', StringComparison.Ordinal) is > 0 and { } end ? source[..end] : null;
}
