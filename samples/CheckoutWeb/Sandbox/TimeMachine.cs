using System.Globalization;
using Vinr.Sdk.Sandbox;

namespace CheckoutWeb;

/// <summary>Moves the sandbox's clock, for everybody in the shop.</summary>
internal sealed class TimeMachine(VinrSandbox sandbox)
{
    public DateTimeOffset Now => sandbox.Clock.UtcNow;

    /// <summary>What VINR's side of it looks like. There, answers can be lost on purpose.</summary>
    public Uri Inspector => new(sandbox.BaseAddress, "/");

    /// <summary>Goes on by some months. All that falls due on the way happens, and is delivered, each at its own moment.</summary>
    public async Task<Notice> AdvanceAsync(int months)
    {
        await sandbox.Clock.AdvanceToAsync(sandbox.Clock.UtcNow.AddMonths(Math.Clamp(months, 1, 24)));
        return Notice.Good($"It is {Now.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} now.");
    }
}
