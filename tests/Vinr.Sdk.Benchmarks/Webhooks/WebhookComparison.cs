using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Webhooks;

/// <summary>A delivery of 2 KB, verified and parsed: by hand and by the SDK, the resource as JSON and as a model.</summary>
internal static class WebhookComparison
{
    public const string Name = "webhook";
    public const string Floor = "by hand, resource as JSON";
    public const string Vinr = "Vinr.Sdk";

    public static readonly string Scenario = $"webhook, {SignedEvent.Body.Length:N0} B";

    public static IEnumerable<Row> Run(int rounds, Progress progress)
    {
        var pump = new Pump();
        return PairedRounds.Compare(
            Scenario,
            [
                new(Floor, Done(() => HandWritten.Read(SignedEvent.Body, SignedEvent.Signature, SignedEvent.Timestamp).Id), pump),
                new(Vinr, Done(() => Construct().Id), pump),
                new("by hand, resource as a model", Done(() => HandWritten.ReadPoints(SignedEvent.Body, SignedEvent.Signature, SignedEvent.Timestamp).Data!.Resource!.Id), pump),
                new("Vinr.Sdk, its model read too", Done(() => ((PointsEarned)Construct()).Transaction!.Id), pump),
            ],
            rounds,
            progress);
    }

    private static VinrEvent Construct() => VinrWebhook.ConstructEvent(SignedEvent.Body, SignedEvent.Signature, SignedEvent.Timestamp, SignedEvent.Options);

    private static Func<Task> Done(Func<string> read) => () => read().Length > 0 ? Task.CompletedTask : throw new InvalidOperationException("An id was expected.");
}
