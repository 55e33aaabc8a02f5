using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Seeding;

/// <summary>A year of a coffee shop: who comes when, what is spent and what becomes of it follows from the day and the guest alone.</summary>
internal sealed class CoffeeShopScenario
{
    private const int Days = 364;
    private const int RefundDay = 200;

    private readonly ScenarioContext _context;
    private readonly SandboxEngine _shop;
    private readonly List<Guest> _guests = [.. Regulars()];
    private ProgramRecord _program = null!;
    private RewardRecord[] _rewards = null!;

    public CoffeeShopScenario(ScenarioContext context) => (_context, _shop) = (context, context.Engine);

    public void Play()
    {
        Open();
        for (var day = 0; day < Days; day++)
        {
            for (var number = 0; number < _guests.Count; number++)
            {
                _context.GoTo(day, 7 + number);
                Come(_guests[number], number, day);
            }
        }
    }

    /// <summary>Names, when they join, every how many days they come, until when, and what they spend about.</summary>
    private static IEnumerable<Guest> Regulars() =>
    [
        new("ada", "Ada Brandt", 0, 3, Spends: 900),
        new("ben", "Ben Costa", 2, 7, Spends: 650),
        new("cleo", "Cleo Dubois", 5, 4, Spends: 1_450),
        new("dana", "Dana Eklund", 12, 14, Spends: 500),
        new("emil", "Emil Farkas", 20, 10, Spends: 780),
        new("fay", "Fay Green", 33, 5, Spends: 1_100),
        new("gus", "Gus Hansen", 47, 21, Spends: 2_300),
        new("hana", "Hana Ito", 60, 9, Spends: 640),
        new("ivo", "Ivo Jansen", 70, 6, Until: 150, Spends: 700),
        new("june", "June King", 90, 8, Spends: 1_900),
        new("kai", "Kai Lund", 355, 2, Spends: 420),
        new("lena", "Lena Moreau", 240, 11, Spends: 980) { ReferredBy = "ada" },
    ];

    private void Open()
    {
        _program = _shop.Programs.Create(new()
        {
            Name = "Coffee club",
            Currency = new() { Name = "beans", ExpiryMonths = 6, PointValue = 5, Rounding = PointsRounding.Nearest },
            Tiers = new()
            {
                Period = new TierPeriod(TierPeriod.Rolling, 12),
                Steps = [new("Guest", 0, 0), new("Regular", 1, 15_000), new("Gold", 2, 60_000)],
            },
        });
        _shop.EarningRules.Create(new()
        {
            Program = _program.Id,
            Name = "A bean for every euro",
            Trigger = EventTypes.PaymentCompleted,
            Award = new PerCurrencyUnitAward(1),
            Multipliers = [new("regular", 1.25m), new("gold", 2)],
        });
        _shop.EarningRules.Create(new()
        {
            Program = _program.Id,
            Name = "Welcome",
            Trigger = EventTypes.AccountCreated,
            Award = new FixedAward(10),
        });
        _rewards =
        [
            Reward("Free espresso", 25, """{"type":"discount","amount":250,"currency":"EUR"}"""),
            Reward("Slice of cake", 40, """{"type":"free_product","product":"cake","quantity":1}""", inventory: 40),
            Reward("€5 off", 60, """{"type":"discount","amount":500,"currency":"EUR"}"""),
            Reward("€10 on the house", 150, """{"type":"store_credit","amount":1000,"currency":"EUR"}"""),
        ];
        Campaign("Spring treat", 1.5m, startsOn: 100, endsOn: 107);
        Campaign("Double beans", 2, startsOn: 350, endsOn: 380);
    }

    private RewardRecord Reward(string name, long cost, string benefit, long? inventory = null) => _shop.Rewards.Create(new()
    {
        Program = _program.Id,
        Name = name,
        Cost = cost,
        Benefit = SeededBenefits.Read(benefit),
        Inventory = inventory,
    });

    private void Campaign(string name, decimal factor, int startsOn, int endsOn) => _shop.Campaigns.Create(new()
    {
        Program = _program.Id,
        Name = name,
        Schedule = new Period(_context.Now.After(TimeSpan.FromDays(startsOn)), _context.Now.After(TimeSpan.FromDays(endsOn))),
        Mechanics = [new(EventTypes.PaymentCompleted, factor)],
    });

    private void Come(Guest guest, int number, int day)
    {
        if (day == guest.Joins) Join(guest);
        if (day < guest.Joins || day > guest.Until || (day - guest.Joins) % guest.Every != 0) return;

        var amount = guest.Spends + (((day * 37) + (number * 110)) % 400);
        var payment = Pay(guest, amount);
        if (day >= RefundDay && guest is { Id: "cust_june", HasReturned: false }) Return(guest, payment);
        if ((day + number) % 3 == 0) Redeem(guest, number + day);
    }

    private void Join(Guest guest)
    {
        _shop.Customers.Create(new() { Name = guest.Name, Email = $"{guest.Id["cust_".Length..]}@example.com" }, guest.Id);
        guest.Account = _shop.Accounts.Create(new()
        {
            Program = _program.Id,
            Customer = guest.Id,
            ReferralCode = guest.ReferredBy is { } friend ? Refer(friend) : null,
        }).Id;
    }

    private string Refer(string friend) => _shop.Referrals.Create(new()
    {
        Program = _program.Id,
        Referrer = _guests.Single(guest => guest.Id == "cust_" + friend).Account,
        ReferrerPoints = 50,
        RefereePoints = 25,
        FirstPaymentMinimum = 500,
        WindowDays = 30,
    }).Code;

    /// <summary>With the discount of the last redemption, when there is one that is worth less than the cup.</summary>
    private PaymentRecord Pay(Guest guest, long amount)
    {
        var discount = guest.Pending is { Discount.Amount: { } worth } && worth < amount ? worth : 0;
        var payment = _shop.Payments.Create(new()
        {
            Amount = amount - discount,
            Currency = "EUR",
            Customer = guest.Id,
            Description = "Coffee",
            PaymentMethod = TestMethods.Visa,
            DiscountId = discount > 0 ? guest.Pending!.DiscountId : null,
        });
        if (discount > 0) guest.Pending = null;
        return payment;
    }

    private void Return(Guest guest, PaymentRecord payment)
    {
        _shop.Refunds.Create(new(payment.Id, payment.Amount / 2) { Reason = "half of it was cold" });
        guest.HasReturned = true;
    }

    /// <summary>The reward whose turn it is, if there are the beans for it and nothing waits to be used.</summary>
    private void Redeem(Guest guest, int turn)
    {
        var reward = _shop.Rewards.Retrieve(_rewards[turn % _rewards.Length].Id);
        if (guest.Pending is not null || reward.Inventory == 0 || _shop.Accounts.Retrieve(guest.Account).Balance < reward.Cost) return;

        var redemption = _shop.Redemptions.Create(new(guest.Account, reward.Id));
        if (redemption is { State: RedemptionState.Pending, Discount: not null }) guest.Pending = redemption;
    }

    private sealed record Guest(string ShortName, string Name, int Joins, int Every, int Until = int.MaxValue, int Spends = 0)
    {
        public string Id => "cust_" + ShortName;

        public string? ReferredBy { get; init; }

        public string Account { get; set; } = "";

        public RedemptionRecord? Pending { get; set; }

        public bool HasReturned { get; set; }
    }
}
