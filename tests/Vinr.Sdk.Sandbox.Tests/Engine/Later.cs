using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>A future of a shop, on a clock of its own.</summary>
internal sealed class Later
{
    private readonly FakeTimeProvider clock;

    public Later(Shop shop)
    {
        clock = new FakeTimeProvider(shop.Clock.GetUtcNow());
        Engine = shop.Engine.Fork(clock);
    }

    public SandboxEngine Engine { get; }

    public void Advance(TimeSpan span)
    {
        clock.Advance(span);
        Engine.CatchUp();
    }
}
