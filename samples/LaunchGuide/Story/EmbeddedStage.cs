using Vinr.Sdk;
using Vinr.Sdk.Sandbox;

namespace LaunchGuide;

/// <summary>A sandbox in this process: nothing leaves the machine, and time is ours.</summary>
internal sealed class EmbeddedStage : Stage
{
    private EmbeddedStage(VinrSandbox sandbox, VinrClient vinr) => (Sandbox, Vinr) = (sandbox, vinr);

    public override string Name => "an embedded sandbox in this process";

    public override VinrClient Vinr { get; }

    public override VinrSandbox Sandbox { get; }

    public override DateTimeOffset Now => Sandbox.Clock.UtcNow;

    public override Patience Patience => Patience.None;

    public override string? CardOnFile => null;

    public static async Task<EmbeddedStage> OpenAsync()
    {
        #region shown
        var sandbox = await VinrSandbox.StartAsync();
        var vinr = sandbox.CreateClient();
        #endregion

        return new(sandbox, vinr);
    }

    /// <summary>What a customer does on the page, in a line: types in 4242 4242 4242 4242, and pays.</summary>
    public override Task<Payment> CustomerPaysAsync(Payment payment) => Sandbox.Checkout.PayAsync(payment.Id);

    /// <summary>The customer of VINR's documentation, whom every new sandbox holds.</summary>
    public override Task<string> FindCustomerAsync() => Task.FromResult("cust_abc123");

    public override async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
    }
}
