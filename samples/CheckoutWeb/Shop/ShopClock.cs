using Vinr.Sdk.Sandbox;

namespace CheckoutWeb;

/// <summary>The shop's time: that of its sandbox, or the machine's where VINR is real.</summary>
/// <param name="services">Asked late: the sandbox starts with the app, after services have been put together.</param>
internal sealed class ShopClock(IServiceProvider services) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => services.GetService<VinrSandbox>()?.Clock.UtcNow ?? base.GetUtcNow();
}
