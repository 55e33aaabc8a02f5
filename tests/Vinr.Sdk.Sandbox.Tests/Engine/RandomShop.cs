using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>A shop where anything happens, in an order that a seed decides: the same seed, the same story.</summary>
internal sealed class RandomShop
{
    private readonly Random random;
    private readonly List<AccountRecord> accounts = [];
    private readonly List<RewardRecord> rewards = [];
    private readonly List<RuleRecord> rules = [];
    private readonly List<PaymentRecord> payments = [];
    private readonly List<RedemptionRecord> redemptions = [];
    private readonly List<SegmentRecord> segments = [];
    private readonly List<CampaignRecord> campaigns = [];
    private readonly List<OfferRecord> offers = [];
    private readonly List<ReferralRecord> referrals = [];
    private readonly (string Name, Action Act)[] operations;

    public RandomShop(int seed)
    {
        random = new Random(seed);
        Shop = new Shop(seed: seed);
        operations =
        [
            ("pay", Pay), ("pay", Pay), ("pay", Pay), ("authorize", Authorize), ("decline", Decline), ("capture", Capture),
            ("pay later", PayLater), ("pay later", PayLater), ("pay at the page", PayAtThePage), ("authenticate", Authenticate), ("session", OpenSession),
            ("cancel", Cancel), ("refund", Refund), ("refund", Refund), ("redeem", Redeem), ("redeem", Redeem), ("release", Release),
            ("give", Give), ("take", Take), ("wait", Wait), ("tier", SetTier), ("rule", ChangeRule), ("reward", ChangeReward),
            ("program", ChangeProgram), ("close", Close), ("campaign", StartCampaign), ("change campaign", ChangeCampaign),
            ("delete campaign", DeleteCampaign), ("promotion", StartPromotion), ("draft", DraftOffer), ("publish", PublishOffer), ("publish", PublishOffer), ("change offer", ChangeOffer), ("delete offer", DeleteOffer), ("notify", AddNotificationRule),
            ("refer", Refer), ("refer", Refer), ("join", Join), ("join", Join), ("credit", GiveCredit), ("credit", GiveCredit), ("spend credit", SpendCredit), ("spend credit", SpendCredit), ("prolong", ProlongCredit), ("raise", Raise), ("new tier", AddTier), ("drop tier", DropTier),
        ];
        Open(Shop.Program(expiryMonths: 3, rounding: PointsRounding.Nearest, tiers: Shop.SpendTiers(rollingMonths: 2)));
        Open(Shop.Program(expiryMonths: 1, rounding: PointsRounding.Up, tiers: Shop.SpendTiers(6, QualifyOn.Points)));
    }

    public Shop Shop { get; }

    /// <summary>How often each operation was carried out.</summary>
    public Dictionary<string, int> Done { get; } = [];

    /// <summary>How often a rule refused, by code.</summary>
    public Dictionary<string, int> Refusals { get; } = [];

    public IReadOnlyList<AccountRecord> Accounts => accounts;

    public IEnumerable<string> Operations => operations.Select(operation => operation.Name).Distinct();

    public void Step()
    {
        var (name, act) = Any(operations);
        try
        {
            act();
            Count(Done, name);
        }
        catch (EngineRefusal refusal)
        {
            Count(Refusals, refusal.Code);
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private void Open(ProgramRecord program)
    {
        for (var i = 0; i < 3; i++)
        {
            accounts.Add(Shop.Enrol(program, i == 0 ? Shop.Customer : Shop.Engine.Customers.Create(new NewCustomer()).Id));
            rewards.Add(Shop.Reward(program, cost: 40 * (i + 1), inventory: i == 1 ? 4 : null));
        }

        rewards.Add(Shop.Engine.Rewards.Create(
            new() { Program = program.Id, Name = "€3 to spend", Cost = 60, Benefit = new RewardBenefit("store_credit", 300, "EUR") }));
        segments.Add(Shop.Segment(program, new SegmentCondition(MemberFacts.PointsBalance, SegmentOperator.GreaterOrEqual, [80])));
        segments.Add(Shop.Segment(program, new SegmentCondition(MemberFacts.Spend90Days, SegmentOperator.Between, [1, 90_000])));

        rules.Add(Shop.Rule(program, new PerAmountAward(130, 1.7m), multipliers: [new("gold", 2), new("silver", 1.25m), new(null, 0.9m)]));
        rules.Add(Shop.Rule(program, new PerCurrencyUnitAward(0.3m), cap: 90, window: CapWindow.Day));
        rules.Add(Shop.Rule(program, new FixedAward(5), cap: 40, window: CapWindow.Month));
        rules.Add(Shop.Rule(program, new FixedAward(9), trigger: EventTypes.ReferralConverted));
        rules.Add(Shop.Rule(program, new PerAmountAward(100, 1), trigger: "invoice.paid"));
    }

    private T Any<T>(IReadOnlyList<T> items) =>
        items.Count > 0 ? items[random.Next(items.Count)] : throw EngineRefusal.NotFound("item", "any");

    private void Pay() => payments.Add(Pay(isManual: false));

    private void Authorize() => payments.Add(Pay(isManual: true));

    private void Decline() => Assert.Throws<EngineRefusal>(() => Pay(isManual: false, method: "pm_card_declined"));

    private PaymentRecord Pay(bool isManual, string? method = "pm_card_visa")
    {
        var account = Any(accounts);
        var discount = redemptions.Count > 0 && random.Next(2) == 0
            ? redemptions[^1].DiscountId
            : null;
        return Shop.Pay(random.Next(1, 30_000), Any(["EUR", "EUR", "JPY", "KWD"]), account.Customer, discount, isManual, method);
    }

    private void PayLater() => payments.Add(Pay(isManual: random.Next(3) == 0, method: null));

    private void PayAtThePage() => Shop.Engine.Checkouts.Pay(
        Any(Shop.Engine.Read().WaitingPayments.ToList()).Id, Any([TestCards.Pays, TestCards.Pays, TestCards.Declined, TestCards.AsksForAuthentication]), promoCode: null);

    /// <summary>Its payment is one of those that are paid, cancelled and refunded.</summary>
    private void OpenSession()
    {
        var account = Any(accounts);
        var session = Shop.Session(
            random.Next(1, 30_000), random.Next(2) == 0, random.Next(3) == 0 ? Any(redemptions).DiscountId : null, account.Customer, new PromoCode("TEN", 10.5m, IsPercentage: true));
        Shop.Engine.Checkouts.Pay(session.Id, Any([TestCards.Pays, TestCards.Declined]), random.Next(2) == 0 ? "ten" : null);
        payments.Add(Shop.Engine.Payments.Retrieve(session.Payment));
    }

    private void Authenticate() => Shop.Engine.Checkouts.Authenticate(
        Any(Shop.Engine.Read().WaitingPayments.Where(payment => payment.State == PaymentState.RequiresAuthentication).ToList()).Id, succeeds: random.Next(4) > 0);

    private void Capture()
    {
        var payment = Any(payments);
        Shop.Engine.Payments.Capture(payment.Id, random.Next(2) == 0 ? null : random.Next(1, (int)payment.Amount + 1));
    }

    private void Cancel() => Shop.Engine.Payments.Cancel(Any(payments).Id);

    private void Refund()
    {
        var recent = payments.TakeLast(5).ToList();
        var payment = Shop.Now(Any(random.Next(2) == 0 ? recent : payments));
        Shop.Refund(payment, random.Next(3) == 0 ? null : random.Next(1, (int)payment.Amount + 1));
    }

    private void Redeem() => redemptions.Add(Shop.Redeem(Any(accounts), Any(rewards)));

    private void Release() => Shop.Engine.Redemptions.Release(Any(redemptions).Id);

    private void Give() => Shop.Give(Any(accounts), random.Next(1, 60));

    /// <summary>Often all there is, so that a refund that follows finds nothing.</summary>
    private void Take()
    {
        var account = Shop.Now(Any(accounts));
        Shop.Give(account, -(random.Next(2) == 0 ? account.Balance : random.Next(1, 60)));
    }

    private void Wait() => Shop.Clock.Advance(TimeSpan.FromHours(random.Next(1, 24 * 6)));

    private void SetTier() =>
        Shop.Engine.Accounts.Update(Any(accounts).Id, new AccountChanges { Tier = random.Next(3) == 0 ? "gold" : null });

    private void ChangeRule() => Shop.Engine.EarningRules.Update(
        Any(rules).Id,
        new RuleChanges { Multiplier = random.Next(1, 5) / 2m, Active = random.Next(4) > 0, Cap = random.Next(2) == 0 ? null : 70 });

    private void ChangeReward() =>
        Shop.Engine.Rewards.Update(Any(rewards).Id, new RewardChanges { Active = random.Next(4) > 0, Inventory = random.Next(3) });

    private void ChangeProgram() => Shop.Engine.Programs.Update(
        Any(accounts).Program,
        new ProgramChanges { ExpiryMonths = random.Next(1, 5), Tiers = Shop.SpendTiers(random.Next(1, 8), (QualifyOn)random.Next(2)) });

    private void Close() => Shop.Engine.Accounts.Update(
        Any(accounts).Id, new AccountChanges { State = random.Next(6) == 0 ? AccountState.Closed : AccountState.Active });

    private void StartCampaign() => campaigns.Add(Shop.Engine.Campaigns.Create(new NewCampaign
    {
        Program = Any(accounts).Program,
        Name = "Weekend",
        Audience = Audience(),
        Schedule = Soon(),
        Mechanics = [new(Any([EventTypes.PaymentCompleted, EventTypes.PaymentCompleted, "invoice.paid"]), random.Next(5, 20) / 10m)],
    }));

    private Audience Audience() => random.Next(3) switch
    {
        0 => new(AudienceKind.Tier, Tier: Any(["silver", "gold"])),
        1 => new(AudienceKind.Segment, Segment: Any(segments).Id),
        _ => Vinr.Sdk.Sandbox.Engine.Audience.Everyone,
    };

    private Period Soon()
    {
        var start = Shop.Clock.GetUtcNow().AddHours(random.Next(-48, 96));
        return new(random.Next(4) == 0 ? null : start, start.AddHours(random.Next(1, 200)));
    }

    private void ChangeCampaign() => Shop.Engine.Campaigns.Update(Any(campaigns).Id, new CampaignChanges { Schedule = Soon() });

    private void DeleteCampaign() => Shop.Engine.Campaigns.Delete(Any(campaigns).Id);

    private void StartPromotion() =>
        Shop.Promotion(Shop.Engine.Programs.Retrieve(Any(accounts).Program), random.Next(10, 25) / 10m, random.Next(9_000), Soon());

    private void DraftOffer() => offers.Add(Shop.Engine.Offers.Create(new NewOffer
    {
        Program = random.Next(2) == 0 ? null : Any(accounts).Program,
        Name = "Comeback",
        Incentive = new("points_multiplier", random.Next(10, 25) / 10m),
        Targeting = new() { Segments = random.Next(2) == 0 ? [] : [Any(segments).Id], MinBalance = random.Next(2) == 0 ? null : 30 },
        MaxRedemptions = random.Next(1, 5),
        PerMemberLimit = random.Next(1, 4),
        Period = Soon(),
    }));

    private void PublishOffer() => Shop.Engine.Offers.Publish(Any(offers.TakeLast(3).ToList()).Id);

    private void ChangeOffer()
    {
        var offer = Shop.Now(Any(offers));
        Shop.Engine.Offers.Update(offer.Id, new() { Active = random.Next(3) > 0, EndsAt = random.Next(2) == 0 ? offer.Period.EndsAt : Shop.Clock.GetUtcNow().AddHours(random.Next(1, 200)) });
    }

    private void DeleteOffer()
    {
        if (random.Next(3) == 0) Shop.Engine.Offers.Delete(Any(offers).Id);
        else throw EngineRefusal.NotFound("offer", "any");
    }

    private void AddNotificationRule()
    {
        if (Shop.Engine.Snapshot().NotificationRules.Count == 3) Shop.Engine.NotificationRules.Delete(Shop.Engine.Snapshot().NotificationRules.Rows.First().Id);
        Shop.Engine.NotificationRules.Create(new(EventTypes.PointsExpiring, ["email"]) { LeadDays = random.Next(1, 40) });
    }

    private void Refer() => referrals.Add(Shop.Referral(Any(accounts), windowDays: random.Next(1, 30), minimum: random.Next(9_000)));

    private void Join() => accounts.Add(Shop.EnrolWith(Any(referrals)));

    private void GiveCredit() => Shop.Engine.StoreCredit.Issue(new NewCredit(Any(accounts).Id, random.Next(1, 5_000), Any(["EUR", "GBP"]))
    {
        ExpiresAt = random.Next(3) == 0 ? null : Shop.Clock.GetUtcNow().AddHours(random.Next(1, 1_000)),
    });

    private void SpendCredit() => payments.Add(Shop.Engine.Payments.Create(new()
    {
        Amount = random.Next(1, 6_000),
        Currency = Any(["EUR", "EUR", "GBP"]),
        Customer = Any(accounts).Customer,
        UsesStoreCredit = true,
        Capture = random.Next(3) == 0 ? CaptureMode.Manual : CaptureMode.Automatic,
        PaymentMethod = Any([TestMethods.Visa, TestMethods.Visa, TestMethods.Declined, null]),
    }));

    private void ProlongCredit() => Shop.Engine.StoreCredit.Update(
        Any(Shop.Engine.Snapshot().Credits.Rows.ToList()).Id, new(random.Next(3) == 0 ? null : Shop.Clock.GetUtcNow().AddHours(random.Next(1, 1_000))));

    private void Raise() => Shop.Engine.Events.Raise(new(
        Any(["invoice.paid", "subscription.created"]), Any(accounts).Id, random.Next(3) == 0 ? null : new Sandbox.Engine.Money(random.Next(1, 9_000), "EUR")));

    private void AddTier() => Shop.Engine.Tiers.Create(
        new() { Program = Any(accounts).Program, Name = Any(["Onyx", "Ruby", "Jade"]), MinPoints = random.Next(1, 200_000) });

    private void DropTier()
    {
        var program = Any(accounts).Program;
        Shop.Engine.Tiers.Delete(Shop.Engine.Tiers.Named(program, Any(["onyx", "ruby", "jade", "silver"])).Id);
    }
}
