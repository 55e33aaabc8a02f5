namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>That time will change a row (its position in the table of that kind) at an instant.</summary>
internal readonly record struct DueItem(DateTimeOffset At, DueKind Kind, int Position) : IComparable<DueItem>
{
    public int CompareTo(DueItem other) =>
        (At, Kind, Position).CompareTo((other.At, other.Kind, other.Position));
}

/// <summary>What can fall due, in the order in which it is done when it does so at the same instant.</summary>
internal enum DueKind
{
    Account,
    Campaign,
    Promotion,
    Offer,
    Referral,
    Payment,
    NotificationRule,
}
