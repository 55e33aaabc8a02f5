using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a member holds in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Balance">Minor units, never below zero.</param>
/// <param name="Open">The credits that it is made of, in the order in which they are spent.</param>
internal sealed record Wallet(string Currency, long Balance, ImmutableArray<OpenCredit> Open)
{
    /// <summary>More of a credit, which comes (back) into the wallet when it is not there.</summary>
    public Wallet Put(OpenCredit credit)
    {
        var index = Open.IndexOf(credit, 0, OpenCredit.SameCredit);
        var there = index >= 0 ? Open[index].Amount : 0;
        var others = index >= 0 ? Open.RemoveAt(index) : Open;
        var place = others.TakeWhile(other => OpenCredit.Compare(other, credit) < 0).Count();
        return this with
        {
            Balance = checked(Balance + credit.Amount),
            Open = others.Insert(place, credit with { Amount = there + credit.Amount }),
        };
    }

    /// <summary>Less of a credit that is there.</summary>
    public Wallet Take(OpenCredit credit, long amount) => this with
    {
        Balance = Balance - amount,
        Open = amount == credit.Amount ? Open.Remove(credit) : Open.Replace(credit, credit with { Amount = credit.Amount - amount }),
    };
}

/// <summary>What is left of a credit.</summary>
/// <param name="Id">The line that issued it.</param>
/// <param name="Amount">Minor units, above 0.</param>
/// <param name="ExpiresAt">When that expires; null: never.</param>
internal sealed record OpenCredit(string Id, long Amount, DateTimeOffset? ExpiresAt)
{
    public static IEqualityComparer<OpenCredit> SameCredit { get; } = EqualityComparer<OpenCredit>.Create((one, other) => one?.Id == other?.Id, it => it.Id.GetHashCode(StringComparison.Ordinal));

    [SandboxRule("credit.oldest_first", Grade.Assumed, "Store credit that expires first is spent first, of all accounts of the customer.")]
    public static int Compare(OpenCredit left, OpenCredit right)
    {
        var byExpiry = (left.ExpiresAt ?? DateTimeOffset.MaxValue).CompareTo(right.ExpiresAt ?? DateTimeOffset.MaxValue);
        return byExpiry != 0 ? byExpiry : Nullable.Compare(IdCodec.PositionIn(left.Id), IdCodec.PositionIn(right.Id));
    }
}

internal static class Wallets
{
    /// <summary>The wallet of a currency; an empty one when there never was any.</summary>
    public static Wallet In(this ImmutableArray<Wallet> wallets, string currency) =>
        wallets.FirstOrDefault(wallet => wallet.Currency == currency) ?? new Wallet(currency, 0, []);

    public static DateTimeOffset? NextExpiry(this ImmutableArray<Wallet> wallets) =>
        wallets.Min(wallet => wallet.Open.IsEmpty ? null : wallet.Open[0].ExpiresAt);

    /// <summary>The wallets with one as it is now.</summary>
    public static ImmutableArray<Wallet> With(this ImmutableArray<Wallet> wallets, Wallet changed)
    {
        var known = wallets.FirstOrDefault(wallet => wallet.Currency == changed.Currency);
        return known is null ? wallets.Add(changed) : wallets.Replace(known, changed);
    }
}
