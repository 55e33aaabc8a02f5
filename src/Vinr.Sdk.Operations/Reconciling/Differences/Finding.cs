namespace Vinr.Sdk.Operations;

/// <summary>A place where a shop's orders, VINR's payments and the ledger do not agree.</summary>
/// <param name="Kind">What kind of difference it is.</param>
/// <param name="Message">What was found, with the numbers.</param>
/// <param name="WhatToDo">What somebody should do about it.</param>
public sealed record Finding(FindingKind Kind, string Message, string WhatToDo)
{
    /// <summary>The order, by the shop's id; null when there is none.</summary>
    public string? Order { get; init; }

    /// <summary>The payment, <c>pay_…</c>; null when there is none.</summary>
    public string? Payment { get; init; }

    /// <summary>The member, <c>loy_…</c>; null when there is none.</summary>
    public string? Account { get; init; }

    /// <summary>The ids of what shows it: ledger entries, refunds, a redemption.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
