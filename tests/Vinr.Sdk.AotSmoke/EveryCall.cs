using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotSmoke;

/// <summary>Makes every call that the guide needs, each kind of request and answer with it.</summary>
internal static class EveryCall
{
    public static async Task RunAsync(VinrClient vinr)
    {
        var customer = await CustomersAsync(vinr.Customers);
        var program = await ProgramsAsync(vinr.Loyalty.Programs);
        await EarningRulesAsync(vinr.Loyalty.EarningRules, program);
        var reward = await RewardsAsync(vinr.Loyalty.Rewards, program);
        var account = await AccountsAsync(vinr.Loyalty.Accounts, program, customer);
        await TransactionsAsync(vinr.Loyalty.Transactions, account);
        await RedemptionsAsync(vinr.Loyalty.Redemptions, account, reward);
        await PaymentsAsync(vinr, customer);
        await CheckoutAsync(vinr.Checkout.Sessions, customer);
        await BeyondAsync(vinr, customer);
        await EventsAsync(vinr.Events);
        var passing = await vinr.Customers.CreateAsync(new() { Name = "Passing by" });
        await vinr.Customers.DeleteAsync(passing.Id);
    }

    private static async Task<string> CustomersAsync(CustomersClient customers)
    {
        var customer = await customers.CreateAsync(new() { Email = "a@example.com", Name = "Anna", Phone = "+31201234567", Metadata = new() { ["crm"] = "1" } });
        customer = await customers.UpdateAsync(customer.Id, new() { Name = "Anna de Vries", Phone = Optional<string>.Null });
        Check.Equal("name", "Anna de Vries", (await customers.RetrieveAsync(customer.Id)).Name);
        Check.Equal("phone", null, customer.Phone);
        Check.Equal("metadata", "1", customer.Metadata["crm"]);
        Check.Equal("listed", customer.Id, (await FirstAsync(customers.ListAsync(new() { Email = "a@example.com" }))).Id);
        return customer.Id;
    }

    private static async Task<string> ProgramsAsync(ProgramsClient programs)
    {
        var program = await programs.CreateAsync(new()
        {
            Name = "Every call",
            Currency = new() { Name = "stars", ExpiryMonths = 6, PointValue = 1, Rounding = PointsRounding.Nearest },
            Metadata = new() { ["made"] = "by a native program" },
        });
        program = await programs.UpdateAsync(program.Id, new() { Name = "Every call, again" });
        Check.Equal("name", program.Name, (await programs.RetrieveAsync(program.Id)).Name);
        Check.Equal("listed", program.Id, (await FirstAsync(programs.ListAsync())).Id);
        return program.Id;
    }

    private static async Task EarningRulesAsync(EarningRulesClient rules, string program)
    {
        var rule = await rules.CreateAsync(new()
        {
            Program = program,
            Trigger = EarningTrigger.PaymentCompleted,
            Name = "rates",
            Award = EarningAward.PerCurrency(new() { ["EUR"] = 1, ["GBP"] = 1.2m }),
            Multiplier = 1.5m,
            Cap = new() { Points = 1_000 },
            Window = EarningWindow.Month,
        });
        Check.Equal("rate", 1.2m, ((PerCurrencyAward)rule.Award!).Rates["GBP"]);
        rule = await rules.UpdateAsync(rule.Id, new() { Active = false, Award = EarningAward.PerAmount(100, 1) });
        Check.That("the award is another one", (await rules.RetrieveAsync(rule.Id)).Award is PerAmountAward);
        Check.Equal("listed", rule.Id, (await FirstAsync(rules.ListAsync(new() { Program = program, Active = false }))).Id);
        await rules.DeleteAsync(rule.Id);
    }

    private static async Task<string> RewardsAsync(RewardsClient rewards, string program)
    {
        foreach (var benefit in (RewardBenefit[])
                 [
                     RewardBenefit.PercentDiscount(10), RewardBenefit.AmountDiscount(500, "EUR"), RewardBenefit.StoreCredit(500, "EUR"),
                     RewardBenefit.FreeProduct("prod_1", 2), RewardBenefit.Partner("Cinema", "sku-1"),
                 ])
        {
            var kind = await rewards.CreateAsync(new() { Program = program, Name = benefit.Type, Cost = 50, Benefit = benefit });
            Check.Equal("benefit", benefit.GetType(), kind.Benefit?.GetType());
        }

        var reward = await rewards.CreateAsync(new() { Program = program, Name = "€5 off", Cost = 50, Benefit = RewardBenefit.Discount(500, "EUR"), Inventory = 10 });
        reward = await rewards.UpdateAsync(reward.Id, new() { Cost = 40, Inventory = Optional<long>.Null });
        Check.Equal("cost", 40L, (await rewards.RetrieveAsync(reward.Id)).Cost);
        Check.Equal("listed", reward.Id, (await FirstAsync(rewards.ListAsync(new() { Program = program, Active = true }))).Id);
        return reward.Id;
    }

    private static async Task<string> AccountsAsync(AccountsClient accounts, string program, string customer)
    {
        var account = await accounts.CreateAsync(new() { Program = program, Customer = customer });
        account = await accounts.UpdateAsync(account.Id, new() { Metadata = new Dictionary<string, string> { ["card"] = "8720" } });
        Check.Equal("metadata", "8720", (await accounts.RetrieveAsync(account.Id)).Metadata["card"]);
        Check.Equal("listed", account.Id, (await FirstAsync(accounts.ListAsync(new() { Program = program }))).Id);
        return account.Id;
    }

    private static async Task TransactionsAsync(TransactionsClient transactions, string account)
    {
        var entry = await transactions.CreateAsync(new() { Account = account, Amount = 100, Reason = "welcome" });
        Check.Equal("balance after", 100L, (await transactions.RetrieveAsync(entry.Id)).BalanceAfter);
        Check.Equal("listed", entry.Id, (await FirstAsync(transactions.ListAsync(new() { Account = account, Type = PointsTransactionType.Credit }))).Id);
    }

    private static async Task RedemptionsAsync(RedemptionsClient redemptions, string account, string reward)
    {
        var redemption = await redemptions.CreateAsync(new() { Account = account, Reward = reward }, new RequestOptions { Expand = ["reward"] });
        Check.That("the reward is expanded", redemption.Reward.IsExpanded);
        await redemptions.ReleaseAsync(redemption.Id);
        Check.Equal("status", RedemptionStatus.Released, (await redemptions.RetrieveAsync(redemption.Id)).Status);
        Check.Equal("listed", redemption.Id, (await FirstAsync(redemptions.ListAsync(new() { Account = account }))).Id);
    }

    private static async Task PaymentsAsync(VinrClient vinr, string customer)
    {
        var payment = await ManualAsync(vinr.Payments, customer);
        Check.Equal("captured", PaymentStatus.Completed, (await vinr.Payments.CaptureAsync(payment.Id, new() { Amount = 1_500 })).Status);
        var other = await ManualAsync(vinr.Payments, customer);
        Check.Equal("cancelled", PaymentStatus.Cancelled, (await vinr.Payments.CancelAsync(other.Id)).Status);
        Check.Equal("listed", other.Id, (await FirstAsync(vinr.Payments.ListAsync(new() { Customer = customer }))).Id);
        Check.Equal("retrieved", PaymentStatus.Cancelled, (await vinr.Payments.RetrieveAsync(other.Id)).Status);

        var refund = await vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 500, Reason = RefundReason.ProductNotReceived });
        Check.Equal("refund", 500L, (await vinr.Refunds.RetrieveAsync(refund.Id)).Amount);
        refund = await vinr.Refunds.UpdateAsync(refund.Id, new() { Metadata = new Dictionary<string, string> { ["parcel"] = "7" } });
        Check.Equal("notes", "7", refund.Metadata["parcel"]);
        Check.Equal("listed", refund.Id, (await FirstAsync(vinr.Refunds.ListAsync(new() { Payment = payment.Id }))).Id);
    }

    private static Task<Payment> ManualAsync(PaymentsClient payments, string customer) =>
        payments.CreateAsync(new() { Amount = 2_000, Currency = "EUR", Customer = customer, CaptureMethod = CaptureMethod.Manual, PaymentMethod = "pm_card_visa", Description = "by hand" });

    private static async Task CheckoutAsync(CheckoutSessionsClient sessions, string customer)
    {
        var session = await sessions.CreateAsync(new()
        {
            Amount = 4_500,
            Currency = "EUR",
            SuccessUrl = "https://shop.example/thanks",
            CancelUrl = "https://shop.example/cart",
            Customer = new() { CustomerId = customer },
            CartItems = [new() { Name = "Mug", Price = 1_500, Quantity = 3 }],
            Metadata = new() { Mode = CheckoutMode.Payment, Delivery = new() { Options = new() { ["methods"] = new JsonArray("post", 1) } } },
        });
        Check.That("the page has an address", session.CheckoutUrl is { Length: > 0 });
        Check.Equal("open", CheckoutSessionStatus.Open, (await sessions.RetrieveAsync(session.Id)).Status);
    }

    private static async Task BeyondAsync(VinrClient vinr, string customer)
    {
        var fields = new RequestOptions { ExtraFields = new Dictionary<string, JsonNode?> { ["name"] = "Bea", ["metadata"] = new JsonObject { ["crm"] = "2" } } };
        var made = await vinr.Customers.CreateAsync(new() { Name = "Anna" }, fields);
        Check.Equal("extra fields", "Bea 2", $"{made.Name} {made.Metadata["crm"]}");
        var raw = await vinr.SendAsync(HttpMethod.Post, $"customers/{made.Id}", new JsonObject { ["name"] = "Cleo" }, new() { IdempotencyKey = IdempotencyKey.For("rename", made.Id, 1) });
        Check.Equal("a call of its own", "Cleo", raw.As<Customer>().Name);
        var list = await vinr.SendAsync(HttpMethod.Get, "payments", options: new() { ExtraQuery = new Dictionary<string, string> { ["customer"] = customer } });
        Check.That("its answer is kept", list.Json.GetProperty("data").GetArrayLength() > 0);
        await vinr.SendAsync(HttpMethod.Delete, $"customers/{made.Id}");
        Check.Equal("minor units", 1_999L, Money.ToMinorUnits(Money.ToDecimal(1_999, "EUR"), "eur"));
    }

    private static async Task EventsAsync(EventsClient events)
    {
        var latest = await FirstAsync(events.ListAsync(new() { Type = EventType.LoyaltyAccountCreated }));
        var told = await events.RetrieveAsync(latest.Id);
        Check.That("the event holds the account", told.Data.ObjectAs<LoyaltyAccount>() is { Id.Length: > 0 });
    }

    public static async Task<T> FirstAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        await foreach (var item in list) return item;
        throw new SmokeException($"A list of {typeof(T).Name} is empty.");
    }
}
