namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>That time will change an account (its position in the table) at an instant.</summary>
internal readonly record struct DueItem(DateTimeOffset At, int Account) : IComparable<DueItem>
{
    public int CompareTo(DueItem other) =>
        At != other.At ? At.CompareTo(other.At) : Account.CompareTo(other.Account);
}
