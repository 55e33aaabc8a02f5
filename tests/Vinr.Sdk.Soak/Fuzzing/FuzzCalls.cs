namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>Every way in which an answer is read. What was read is written down again: a model that cannot be is none.</summary>
internal static class FuzzCalls
{
    public static readonly Func<VinrClient, Task>[] All =
    [
        async vinr => Written(await vinr.Loyalty.Programs.RetrieveAsync("prog_1")),
        async vinr => Written(await vinr.Loyalty.Accounts.RetrieveAsync("loy_1")),
        async vinr => Written(await vinr.Loyalty.EarningRules.RetrieveAsync("rule_1")),
        async vinr => Written(await vinr.Loyalty.Rewards.RetrieveAsync("rwd_1")),
        async vinr => Written(await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = "rwd_1" })),
        async vinr => Written(await vinr.Loyalty.Transactions.RetrieveAsync("ptx_1")),
        async vinr => Written(await vinr.Customers.RetrieveAsync("cust_1")),
        async vinr => Written(await vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", PaymentMethod = "pm_card_visa" })),
        async vinr => Written(await vinr.Refunds.RetrieveAsync("re_1")),
        async vinr => Written(await vinr.Events.RetrieveAsync("evt_1")),
        vinr => vinr.Loyalty.EarningRules.DeleteAsync("rule_1"),
        vinr => ReadAsync(vinr.Loyalty.Programs.ListAsync()),
        vinr => ReadAsync(vinr.Loyalty.Accounts.ListAsync()),
        vinr => ReadAsync(vinr.Loyalty.EarningRules.ListAsync()),
        vinr => ReadAsync(vinr.Loyalty.Rewards.ListAsync()),
        vinr => ReadAsync(vinr.Loyalty.Redemptions.ListAsync()),
        vinr => ReadAsync(vinr.Loyalty.Transactions.ListAsync()),
        vinr => ReadAsync(vinr.Customers.ListAsync()),
        vinr => ReadAsync(vinr.Payments.ListAsync()),
        vinr => ReadAsync(vinr.Refunds.ListAsync()),
        vinr => ReadAsync(vinr.Events.ListAsync(new() { Type = EventType.PaymentCompleted })),
    ];

    private static void Written<T>(T model)
        where T : VinrResource
    {
        VinrJson.Serialize(model);
        _ = model.Response!.RateLimit;
        _ = model.Response.Headers.Count;
    }

    private static async Task ReadAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        await foreach (var item in list) VinrJson.Serialize(item);
    }
}
