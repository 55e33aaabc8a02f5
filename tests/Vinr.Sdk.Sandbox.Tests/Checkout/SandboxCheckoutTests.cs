using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Checkout;

public sealed class SandboxCheckoutTests
{
    private static CancellationToken Token => TestApi.Token;

    [Fact]
    public async Task The_customer_pays_in_one_line()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        using var vinr = sandbox.CreateClient();
        var member = sandbox.Seed.Program("Club").EarnPerUnit(1).Member("cust_1");
        var payment = await PendingAsync(vinr);

        var paid = await sandbox.Checkout.PayAsync(payment.Id, cancellationToken: Token);

        Assert.Equal((payment.Id, PaymentStatus.Completed), (paid.Id, paid.Status));
        Assert.Equal(45, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id, cancellationToken: Token)).Balance);
        Assert.Equal("payments.create", sandbox.Requests[0].Operation);
        Assert.DoesNotContain(sandbox.Requests, request => request.Operation?.StartsWith("checkout", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_decline_is_no_exception_and_the_next_card_pays()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        using var vinr = sandbox.CreateClient();
        sandbox.Seed.Customer("cust_1");
        var payment = await PendingAsync(vinr);

        foreach (var card in new[] { TestCards.Declined, TestCards.InsufficientFunds, "4000 0000 0000 0002" })
            Assert.Equal(PaymentStatus.Pending, (await sandbox.Checkout.PayAsync(payment.Id, card, cancellationToken: Token)).Status);
        Assert.Equal(PaymentStatus.RequiresAuthentication, (await sandbox.Checkout.PayAsync(payment.Id, TestCards.AsksForAuthentication, cancellationToken: Token)).Status);
        Assert.Equal(PaymentStatus.Pending, (await sandbox.Checkout.AuthenticateAsync(payment.Id, succeeds: false, Token)).Status);
        await sandbox.Checkout.PayAsync(payment.Id, TestCards.AsksForAuthentication, cancellationToken: Token);
        Assert.Equal(PaymentStatus.Completed, (await sandbox.Checkout.AuthenticateAsync(payment.Id, cancellationToken: Token)).Status);
    }

    [Fact]
    public async Task What_cannot_be_done_is_an_exception()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        using var vinr = sandbox.CreateClient();
        sandbox.Seed.Customer("cust_1");
        var (checkout, payment) = (sandbox.Checkout, await PendingAsync(vinr));

        await Assert.ThrowsAsync<ArgumentException>(() => checkout.PayAsync("pay_x", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>("card", () => checkout.PayAsync(payment.Id, "4111 1111 1111 1111", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>("promoCode", () => checkout.PayAsync(payment.Id, promoCode: "SPRING", cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => checkout.AuthenticateAsync(payment.Id, cancellationToken: Token));
        Assert.Equal(PaymentStatus.Cancelled, (await checkout.CancelAsync(payment.Id, Token)).Status);
        await Assert.ThrowsAsync<InvalidOperationException>(() => checkout.PayAsync(payment.Id, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => checkout.CancelAsync(payment.Id, Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checkout.PayAsync(payment.Id, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_fork_sends_its_customers_to_its_own_page()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        using var vinr = sandbox.CreateClient();
        sandbox.Seed.Customer("cust_1");
        var payment = await PendingAsync(vinr);

        await using var fork = await sandbox.ForkAsync(Token);

        var paid = await fork.Checkout.PayAsync(payment.Id, cancellationToken: Token);
        Assert.Equal(PaymentStatus.Completed, paid.Status);
        Assert.Equal(PaymentStatus.Pending, (await vinr.Payments.RetrieveAsync(payment.Id, cancellationToken: Token)).Status);
        Assert.Contains(sandbox.BaseAddress.Authority, sandbox.Explain(sandbox.Seed.Program("Club").Member("cust_1").Id).Unpaid.Single().CheckoutUrl, StringComparison.Ordinal);
        using var forked = fork.CreateClient();
        sandbox.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("expired", (await vinr.Payments.RetrieveAsync(payment.Id, cancellationToken: Token)).Status.ToString());
        Assert.Equal(PaymentStatus.Completed, (await forked.Payments.RetrieveAsync(payment.Id, cancellationToken: Token)).Status);
    }

    private static Task<Payment> PendingAsync(VinrClient vinr) =>
        vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", Customer = "cust_1" }, cancellationToken: Token);
}
