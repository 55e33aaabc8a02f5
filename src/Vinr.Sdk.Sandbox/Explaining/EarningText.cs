using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Explaining;

/// <summary>How an earning came to its amount: the rule's award, each factor, the rounding, the cap.</summary>
internal static class EarningText
{
    public static string For(EngineState state, LedgerEntry entry, EarningCause cause)
    {
        var factors = string.Concat(cause.Factors.Select(factor => $" × {Number(factor.Value)} ({SourceOf(state, factor)})"));
        var what = cause.Basis is { } money ? $"{AmountText.Money(money.Amount, money.Currency)} ({entry.Source})" : $"{cause.Rule.Trigger} ({entry.Source})";
        return $"earned by {what}: {NameOf(cause.Rule)} gives {AwardWords(cause.Rule.Award, cause.Basis?.Currency)}{factors}{End(entry, cause)}";
    }

    private static string NameOf(RuleRecord rule) => rule.Name is { } name ? $"rule “{name}” ({rule.Id})" : $"rule {rule.Id}";

    private static string AwardWords(Award award, string? currency) => award switch
    {
        FixedAward each => $"{Number(each.Points)} points",
        PerCurrencyUnitAward each => $"{Number(each.Points)} for each {currency}",
        PerCurrencyAward each => $"{Number(each.Rates[currency!])} for each {currency}",
        PerAmountAward each => $"{Number(each.Points)} for each {AmountText.Money(each.Per, currency!)}",
        _ => "points",
    };

    private static string SourceOf(EngineState state, EarningFactor factor) => factor.Name switch
    {
        "rule" => "the rule's multiplier",
        "all" => "for everybody",
        _ when factor.Name.StartsWith("tier:", StringComparison.Ordinal) => $"tier {factor.Name["tier:".Length..]}",
        var id when state.Campaigns.Find(id) is { } campaign => $"campaign “{campaign.Name}”, {id}",
        var id when state.Promotions.Find(id) is { } promotion => $"promotion “{promotion.Name}”, {id}",
        var id when state.Offers.Find(id) is { } offer => $"offer “{offer.Name}”, {id}",
        var id => $"{id}, deleted since",
    };

    /// <summary>What rounding and the cap left of it.</summary>
    private static string End(LedgerEntry entry, EarningCause cause)
    {
        var uncapped = EarningFormula.Uncapped(cause, cause.Basis?.Amount ?? 0);
        var result = $" = {AmountText.Points(uncapped)}{(IsRounded(cause) ? $", rounded {Word(cause.Rounding)}" : "")}";
        return uncapped == entry.Amount ? result
            : cause.Rule.Cap is { } cap ? $"{result}, of which the cap of {AmountText.Points(cap)} {Window(cause.Rule)} left {AmountText.Points(entry.Amount)}"
            : $"{result}, of which {AmountText.Points(entry.Amount)} could still be counted";
    }

    /// <summary>Whether it made a difference how fractions were rounded.</summary>
    private static bool IsRounded(EarningCause cause)
    {
        var (down, up) = (cause with { Rounding = PointsRounding.Down }, cause with { Rounding = PointsRounding.Up });
        return EarningFormula.Uncapped(down, cause.Basis?.Amount ?? 0) != EarningFormula.Uncapped(up, cause.Basis?.Amount ?? 0);
    }

    private static string Word(PointsRounding rounding) => rounding switch
    {
        PointsRounding.Up => "up",
        PointsRounding.Nearest => "to the nearest",
        _ => "down",
    };

    private static string Window(RuleRecord rule) => rule.Window switch
    {
        CapWindow.Day => "a day",
        CapWindow.Week => "a week",
        CapWindow.Month => "a month",
        _ => "in all",
    };

    private static string Number(decimal number) => number.ToString("#,0.############################", CultureInfo.InvariantCulture);
}
