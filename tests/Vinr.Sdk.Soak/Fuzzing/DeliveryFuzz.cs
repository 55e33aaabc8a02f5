using System.Diagnostics;
using System.Globalization;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>Gives the verifier one spoilt delivery after the other: none of them may be believed, or break it.</summary>
internal static class DeliveryFuzz
{
    /// <summary>No delivery is larger than 128 KiB, and reading one takes no more than a small multiple of that.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Verifies so many deliveries. It stops at the first one that something is wrong with.</summary>
    public static DeliveryReport Run(int inputs, long seed, Progress? progress = null)
    {
        var options = new VinrWebhookOptions { Secrets = ["whsec_older", DeliveryInput.Secret], TimeProvider = new StandingClock(), MaxBodyBytes = 64 * 1024 };
        var watch = Stopwatch.StartNew();
        var (refused, events, unreadable) = (0, 0, 0);
        for (var i = 0; i < inputs; i++)
        {
            progress?.Add();
            var input = DeliveryInput.Make(i, seed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Use(VinrWebhook.ConstructEvent(input.Body, input.Signature, input.Timestamp, options));
                if (!input.IsGenuine) return new(i, seed, $"{input}: was believed");
                events++;
            }
            catch (VinrWebhookSignatureException e) when (!input.IsGenuine || e.Check == VinrWebhookCheck.BodyTooLarge)
            {
                refused++;
            }
            catch (VinrResponseFormatException) when (input.IsGenuine)
            {
                unreadable++;
            }
            catch (Exception e)
            {
                return new(i, seed, $"{input}: {e}");
            }

            if (GC.GetAllocatedBytesForCurrentThread() - before is > MostBytes and var allocated) return new(i, seed, $"{input}: took {allocated:N0} bytes");
        }

        return new(inputs, seed, null) { Refused = refused, Events = events, Unreadable = unreadable, Took = watch.Elapsed };
    }

    // All that is read later, when someone asks.
    private static void Use(VinrEvent happened)
    {
        _ = happened.AccountId;
        _ = happened switch
        {
            PointsEarned earned => earned.Transaction?.Id,
            TierChanged changed => changed.PreviousTier,
            RewardRedeemed redeemed => redeemed.Redemption?.Id,
            PaymentCompleted completed => completed.Payment?.Id,
            _ => null,
        };
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DeliveryInput.Now;
    }
}

/// <summary>What the fuzz of deliveries found.</summary>
internal sealed record DeliveryReport(int Inputs, long Seed, string? Problem)
{
    public int Refused { get; init; }

    public int Events { get; init; }

    public int Unreadable { get; init; }

    public TimeSpan Took { get; init; }

    public bool IsClean => Problem is null;

    public override string ToString() => Problem is null
        ? string.Create(CultureInfo.InvariantCulture, $"""
            deliveries   {Inputs:N0}: {Refused:N0} refused; of those with a right signature {Events:N0} events, {Unreadable:N0} said to be none
            believed     0 of those with a wrong one
            throughput   {Inputs / Took.TotalSeconds:N0} deliveries/s, {Took.TotalSeconds:0.0} s
            clean
            """)
        : $"seed {Seed}, {Problem}";
}
