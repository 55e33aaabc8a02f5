using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a member holds in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Balance">Minor units, never below zero.</param>
/// <param name="Open">The credits that it is made of, in the order in which they expire.</param>
internal sealed record Wallet(string Currency, long Balance, ImmutableArray<CreditEntry> Open)
{
    public Wallet With(CreditEntry credit)
    {
        var index = Open.Length;
        while (index > 0 && credit.ExpiresAt is { } expiry && !(Open[index - 1].ExpiresAt <= expiry))
        {
            index--;
        }

        return this with { Balance = checked(Balance + credit.Amount), Open = Open.Insert(index, credit) };
    }

    public Wallet WithoutFirst() => this with { Balance = Balance - Open[0].Amount, Open = Open.RemoveAt(0) };
}

internal static class Wallets
{
    public static long BalanceIn(this ImmutableArray<Wallet> wallets, string currency) =>
        wallets.FirstOrDefault(wallet => wallet.Currency == currency)?.Balance ?? 0;

    public static DateTimeOffset? NextExpiry(this ImmutableArray<Wallet> wallets) =>
        wallets.Min(wallet => wallet.Open.IsEmpty ? null : wallet.Open[0].ExpiresAt);

    public static ImmutableArray<Wallet> With(this ImmutableArray<Wallet> wallets, CreditEntry credit)
    {
        var known = wallets.FirstOrDefault(wallet => wallet.Currency == credit.Currency);
        return known is null
            ? wallets.Add(new Wallet(credit.Currency, 0, []).With(credit))
            : wallets.Replace(known, known.With(credit));
    }
}
