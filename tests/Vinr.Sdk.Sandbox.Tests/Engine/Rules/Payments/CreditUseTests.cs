using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class CreditUseTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public CreditUseTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("credit.spent")]
    public void Store_credit_comes_before_the_card_and_the_whole_amount_earns()
    {
        shop.Credit(account, 700);
        shop.Credit(account, 5_000, currency: "GBP");

        var payment = Spend(2_000);

        Assert.Equal((PaymentState.Completed, 2_000, 700, 1_300), (payment.State, payment.AmountCaptured, payment.StoreCredit, payment.ToCharge));
        Assert.Equal([20], shop.Amounts(account));
        Assert.Equal([(700, "EUR", null), (5_000, "GBP", null), (-700, "EUR", "payment")], Lines());
        Assert.Equal(payment.Id, shop.Engine.StoreCredit.List(new(account.Id), new()).Items[0].Entry.Source);
        Assert.Equal((0, 5_000), (Held(), Held("GBP")));
    }

    [Fact]
    public void A_payment_that_does_not_ask_for_it_leaves_store_credit_alone()
    {
        shop.Credit(account, 700);

        Assert.Equal(0, shop.Pay(500).StoreCredit);
        Assert.Equal(700, Held());
    }

    [Fact]
    [Shows("credit.oldest_first")]
    public void What_expires_first_is_spent_first_of_all_accounts_of_the_customer()
    {
        var other = shop.Enrol(shop.Program());
        var (never, late, soon) = (shop.Credit(account, 100), shop.Credit(other, 100, "2026-03-01"), shop.Credit(account, 100, "2026-02-01"));

        Spend(150);

        Assert.Equal((100, 50, 0), (Left(never), Left(late), Left(soon)));
        Spend(100);
        Assert.Equal((50, 0, 0), (Left(never), Left(late), Left(soon)));
        Verify();
    }

    [Fact]
    public void Of_credits_that_expire_alike_the_one_that_was_issued_first_is_spent_first()
    {
        var (first, second) = (shop.Credit(account, 100), shop.Credit(account, 200));

        Spend(50);

        Assert.Equal((50, 200), (Left(first), Left(second)));
    }

    [Fact]
    public void Of_credit_that_is_spent_the_expiry_can_still_be_moved()
    {
        var credit = shop.Credit(account, 50);
        Spend(50);

        var moved = shop.Engine.StoreCredit.Update(credit.Id, new() { ExpiresAt = Shop.At("2026-06-01T00:00:00Z") });

        Assert.Equal((Shop.At("2026-06-01T00:00:00Z"), 0), (moved.Entry.ExpiresAt, moved.Remaining));
    }

    [Fact]
    public void Credit_that_covers_everything_leaves_nothing_to_charge_even_for_a_declined_card()
    {
        shop.Credit(account, 3_000);

        Assert.Equal(PaymentState.Completed, Spend(1_000, method: null).State);
        Assert.Equal(PaymentState.Completed, Spend(1_000, method: TestMethods.Declined).State);
        var held = Spend(1_000, method: null, isManual: true);

        Assert.Equal((PaymentState.Authorized, 1_000, null), (held.State, held.AmountCapturable, held.ExpiresAt));
        Assert.Equal((20, 0), (shop.Balance(account), Held()));
        shop.Engine.Payments.Capture(held.Id);
        Assert.Equal(30, shop.Balance(account));
    }

    [Fact]
    [Shows("credit.held")]
    public void A_pending_payment_holds_its_credit_and_gives_it_back_when_it_ends_without_money()
    {
        var credit = shop.Credit(account, 700);
        var first = Spend(2_000, method: null);
        Assert.Equal((PaymentState.Pending, 700, 0), (first.State, first.StoreCredit, Spend(500).StoreCredit));

        Assert.Equal((PaymentState.Pending, 0), (shop.PayAtPage(first.Id, TestCards.Declined).State, Held()));
        Assert.Equal((PaymentState.Cancelled, 0), (shop.Engine.Payments.Cancel(first.Id).State, shop.Now(first).StoreCredit));
        Assert.Equal(700, Left(credit));

        var second = Spend(2_000, method: null);
        shop.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal((PaymentState.Expired, 700), (shop.Now(second).State, Left(credit)));

        Assert.Throws<EngineRefusal>(() => Spend(2_000, method: TestMethods.Declined));
        Assert.Equal(700, Left(credit));
        Assert.Equal(["release", "payment", "release", "payment", "release", "payment", null], shop.Engine.StoreCredit.List(new(account.Id), new()).Items.Select(line => line.Entry.Reason));
        Verify();
    }

    [Fact]
    public void A_customer_who_pays_at_the_page_is_charged_what_credit_leaves()
    {
        shop.Credit(account, 700);
        var payment = Spend(2_000, method: null);

        var paid = shop.PayAtPage(payment.Id);

        Assert.Equal((PaymentState.Completed, 2_000, 700), (paid.State, paid.AmountCaptured, paid.StoreCredit));
        Assert.Equal([20], shop.Amounts(account));
    }

    [Fact]
    public void A_capture_of_less_than_the_credit_lets_the_rest_of_it_go()
    {
        var credit = shop.Credit(account, 700);
        var payment = Spend(2_000, isManual: true);

        var captured = shop.Engine.Payments.Capture(payment.Id, 300);

        Assert.Equal((300, 300, 400), (captured.AmountCaptured, captured.StoreCredit, Left(credit)));
        shop.Refund(captured);
        Assert.Equal(700, Left(credit));
        Verify();
    }

    [Fact]
    [Shows("credit.refund")]
    public void A_refund_goes_to_the_card_first_and_then_back_to_credit()
    {
        var (soon, late) = (shop.Credit(account, 400, "2026-02-01"), shop.Credit(account, 400, "2026-03-01"));
        var payment = Spend(2_000);

        shop.Refund(payment, 1_000);
        Assert.Equal((0, 0), (Left(soon), Left(late)));
        shop.Refund(payment, 500);
        Assert.Equal((0, 300), (Left(soon), Left(late)));
        shop.Refund(payment);

        Assert.Equal((400, 400), (Left(soon), Left(late)));
        Assert.Equal((PaymentState.Refunded, 0), (shop.Now(payment).State, shop.Balance(account)));
        Verify();
    }

    [Fact]
    [Shows("credit.back")]
    public void Credit_that_comes_back_keeps_its_expiry_and_goes_at_once_when_that_is_over()
    {
        var (soon, late) = (shop.Credit(account, 400, "2026-02-01"), shop.Credit(account, 400, "2026-03-01"));
        var payment = Spend(800);
        shop.GoTo("2026-02-10T00:00:00Z");

        shop.Refund(payment);

        Assert.Equal((0, 400, 400), (Left(soon), Left(late), Held()));
        Assert.Equal([("expiry", -400), ("refund", 800)], shop.Engine.StoreCredit.List(new(account.Id), new()).Items.Take(2).Select(line => (line.Entry.Reason!, (int)line.Entry.Amount)));
        shop.GoTo("2026-03-01T00:00:00Z");
        Assert.Equal(0, Held());
        Verify();
    }

    [Fact]
    public void A_session_holds_what_its_price_leaves_room_for()
    {
        var credit = shop.Credit(account, 1_500);
        var session = shop.Session(2_000, usesStoreCredit: true, codes: new PromoCode("HALF", 50, IsPercentage: true));
        Assert.Equal((PaymentState.Pending, 1_500), (Payment(session).State, Payment(session).StoreCredit));
        Assert.Equal((1_000, 1_000, 0), Priced(shop.Engine.Checkouts.Quote(session.Id, "half")));

        var paid = shop.PayAtPage(session.Id, promoCode: "half");

        Assert.Equal((PaymentState.Completed, 1_000, 1_000), (paid.State, paid.AmountCaptured, paid.StoreCredit));
        Assert.Equal((500, 10), (Left(credit), shop.Balance(account)));
        Verify();

        static (long, long, long) Priced(PaymentRecord payment) => (payment.Amount, payment.StoreCredit, payment.ToCharge);
    }

    [Fact]
    public void A_session_takes_more_credit_when_the_next_attempt_costs_more()
    {
        var credit = shop.Credit(account, 1_500);
        var session = shop.Session(2_000, usesStoreCredit: true, codes: [new PromoCode("HALF", 1_200, IsPercentage: false)]);

        shop.PayAtPage(session.Id, promoCode: "half");
        Assert.Equal(700, Left(credit));

        var other = shop.Session(1_000, usesStoreCredit: true, codes: [new PromoCode("HALF", 600, IsPercentage: false)]);
        Assert.Equal(700, Payment(other).StoreCredit);
        Assert.Equal(400, shop.Engine.Checkouts.Quote(other.Id, "half").StoreCredit);
        Assert.Equal(700, shop.PayAtPage(other.Id).StoreCredit);
        Verify();
    }

    [Fact]
    public void A_guest_and_a_closed_account_have_no_credit_to_spend()
    {
        shop.Credit(account, 700);

        Assert.Equal(0, Spend(500, customer: null).StoreCredit);
        shop.Close(account);
        Assert.Equal(0, Spend(500).StoreCredit);
        Assert.Equal(700, Held());
    }

    [Fact]
    public void The_member_of_the_metadata_spends_its_credit_too()
    {
        var loose = shop.Enrol(program, customer: null);
        shop.Credit(loose, 700);

        var payment = shop.Engine.Payments.Create(new()
        {
            Amount = 1_000,
            Currency = "EUR",
            PaymentMethod = TestMethods.Visa,
            UsesStoreCredit = true,
            Metadata = Metadata.Empty.Add(PaymentLinking.MetadataKey, loose.Id),
        });

        Assert.Equal((700, 10), (payment.StoreCredit, shop.Balance(loose)));
    }

    [Fact]
    [Shows("credit.events")]
    public void Events_tell_of_credit_and_of_what_is_left_of_it()
    {
        var credit = shop.Credit(account, 700);
        Spend(200);
        shop.Engine.StoreCredit.Update(credit.Id, new(Shop.At("2026-02-01T00:00:00Z")));
        shop.GoTo("2026-02-01T00:00:00Z");

        var told = shop.Events().Where(happened => happened.Data is CreditView).Select(happened => (happened.Type, (int)((CreditView)happened.Data).Remaining));

        Assert.Equal(
            [("store_credit.created", 700), ("store_credit.updated", 500), ("store_credit.updated", 500), ("store_credit.updated", 0)],
            told);
        Assert.All(shop.Events().Where(happened => happened.Data is CreditView), happened => Assert.Equal(credit.Id, happened.Subject));
    }

    private PaymentRecord Spend(long amount, string? method = TestMethods.Visa, bool isManual = false, string? customer = Shop.Customer) =>
        shop.Engine.Payments.Create(new()
        {
            Amount = amount,
            Currency = "EUR",
            Customer = customer,
            PaymentMethod = method,
            Capture = isManual ? CaptureMode.Manual : CaptureMode.Automatic,
            UsesStoreCredit = true,
        });

    private PaymentRecord Payment(CheckoutSessionRecord session) => shop.Engine.Payments.Retrieve(session.Payment);

    private long Left(CreditView credit) => shop.Engine.StoreCredit.Retrieve(credit.Id).Remaining;

    private long Held(string currency = "EUR") => shop.Now(account).Wallets.In(currency).Balance;

    private void Verify() => shop.Engine.Verify();

    /// <summary>Oldest first.</summary>
    private IEnumerable<(int Amount, string Currency, string? Reason)> Lines()
    {
        Verify();
        return shop.Engine.StoreCredit.List(new(account.Id), new(Limit: 100)).Items.Reverse().Select(line => ((int)line.Entry.Amount, line.Entry.Currency, line.Entry.Reason));
    }
}
