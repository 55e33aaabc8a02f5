using Vinr.Sdk;
using Vinr.Sdk.Sandbox;

namespace LaunchGuide;

/// <summary>VINR's own sandbox, with the user's test key.</summary>
internal sealed class LiveStage : Stage
{
    private readonly bool _byHand;

    private LiveStage(VinrClient vinr, bool byHand) => (Vinr, _byHand) = (vinr, byHand);

    public override string Name => "VINR's own sandbox";

    public override VinrClient Vinr { get; }

    public override VinrSandbox? Sandbox => null;

    public override DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public override Patience Patience => Patience.OfSeconds(15);

    /// <summary>Nobody sits at VINR's page unless it was asked for: the documented test payment method is charged at once.</summary>
    public override string? CardOnFile => _byHand ? null : "pm_card_visa";

    /// <param name="byHand">Whether there is somebody who opens the page of a payment, and pays there.</param>
    /// <exception cref="StageException">There is no key that may be used here. Nothing was sent, and the message does not show the key.</exception>
    public static LiveStage Open(bool byHand)
    {
        RefuseAllButTestKeys(Environment.GetEnvironmentVariable(VinrClient.SecretKeyVariable));
        try
        {
            #region shown
            var vinr = VinrClient.FromEnvironment();
            #endregion

            return new(vinr, byHand);
        }
        catch (ArgumentException bad)
        {
            throw new StageException(bad.Message);
        }
    }

    public override async Task<string> FindCustomerAsync()
    {
        var customer = await Vinr.Customers.CreateAsync(new() { Name = "Launch guide" });
        return customer.Id;
    }

    /// <summary>Says where to pay, and waits until somebody has.</summary>
    public override async Task<Payment> CustomerPaysAsync(Payment payment)
    {
        if (payment.Status != PaymentStatus.Pending) return payment;

        await Console.Error.WriteLineAsync($"Pay with 4242 4242 4242 4242 at {payment.CheckoutUrl}");
        return await Patience.OfSeconds(600).UntilAsync(paid => paid.Status != PaymentStatus.Pending, () => Vinr.Payments.RetrieveAsync(payment.Id));
    }

    public override ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The walkthrough makes payments. Whatever address is called, none of them may be of real money.</summary>
    private static void RefuseAllButTestKeys(string? key)
    {
        const string Wanted = "Set it to a test key (sk_test_… or rk_test_…) from the VINR dashboard.";
        if (string.IsNullOrWhiteSpace(key))
            throw new StageException($"--live needs the environment variable {VinrClient.SecretKeyVariable}, which is not set. {Wanted}");
        if (key.Contains("_live_", StringComparison.OrdinalIgnoreCase))
            throw new StageException($"{VinrClient.SecretKeyVariable} is a live key, and this walkthrough never runs on one: it makes payments. {Wanted}");
        if (!key.StartsWith("sk_test_", StringComparison.Ordinal) && !key.StartsWith("rk_test_", StringComparison.Ordinal))
            throw new StageException($"{VinrClient.SecretKeyVariable} is not a test key. {Wanted}");
    }
}
