using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.CheckoutPages;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Exploring;
using Vinr.Sdk.Sandbox.Faults;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Inspector;
using Vinr.Sdk.Sandbox.Persistence;
using Vinr.Sdk.Sandbox.Races;
using Vinr.Sdk.Sandbox.Requests;
using Vinr.Sdk.Sandbox.Server;
using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// What a sandbox is made of, put together. A request goes through the application from the outside in: probes, the inspector, the
/// checkout page, the recorder, the barrier where races start, faults, and the API with the engine behind it.
/// </summary>
internal sealed class SandboxParts
{
    /// <param name="options">Checked, and not shared with anybody.</param>
    /// <param name="moment">The first present moment.</param>
    /// <param name="beginning">What it holds; null for what a new sandbox does.</param>
    public SandboxParts(VinrSandboxOptions options, DateTimeOffset moment, SavedState? beginning)
    {
        Options = options;
        SecretKey = options.SecretKey ?? SandboxSecrets.NewKey();
        options.Seed ??= beginning?.Seed;
        Time = new SandboxTime(moment, options.ClockRuns ? TimeProvider.System : null);
        var engineOptions = new EngineOptions { Time = Time, Seed = options.Seed, CodeOffset = beginning?.CodeOffset, AutoEnroll = options.AutoEnroll, Branch = options.Branch };
        Engine = beginning is null ? new SandboxEngine(engineOptions) : new SandboxEngine(engineOptions, beginning.State);
        Payments = new PaymentJson(Checkout);
        var events = new EventJson(Payments);
        var webhooks = new WebhookSettings(options.WebhookSecret, options.Seed, options.WebhookTimeout, options.WebhookLogLimit, events.Body);
        Pipeline = new WebhookPipeline(Engine, Time, options.ClockRuns, webhooks);
        Webhooks = new SandboxWebhooks(Pipeline);
        Clock = new SandboxClock(Time, Pipeline.Work);
        var idempotency = new IdempotencyStore(clock: Time, patience: TimeProvider.System);
        idempotency.Restore(beginning?.Keys ?? new IdempotencyMemory());
        var snapshots = new SnapshotGate();
        Holdings = new SandboxHoldings(snapshots, idempotency, Pipeline);

        var (keys, requestIds) = (new ApiKeyCheck(SecretKey), new RequestIds(options.Seed));
        var routes = Resources.Of(Engine, Checkout);
        var operations = new SortedSet<string>(routes.SelectMany(static resource => resource.OperationNames()), StringComparer.Ordinal);
        var log = new RequestLog(options.RequestHistory, operations);
        Faults = new SandboxFaults(operations, Time, options.Seed, Replica);
        Requests = new SandboxRequests(log);
        var controls = new[]
        {
            new ClockEndpoints(Clock).Routes,
            new FaultEndpoints(Faults).Routes,
            new DeliveryEndpoints(Webhooks).Routes,
            new RequestLogEndpoints(Requests).Routes,
            new ExplanationEndpoints(Engine, Checkout).Routes,
        };
        var api = new SandboxApi(keys, new Router([.. routes, .. controls]), idempotency, snapshots, requestIds);
        var gate = new FaultGate(api.HandleAsync, Faults, requestIds);
        var recorder = new RequestRecorder(Races.Before(gate.HandleAsync), log, Time);
        var inspector = new InspectorSite(new InspectedSandbox(Engine, Clock, Faults, Requests, Webhooks, events, Explorations, SecretKey));
        var pages = new CheckoutGate(recorder.HandleAsync, new CheckoutSite(Engine));
        Application = new SandboxApplication(Probes.Before(new InspectorGate(pages.HandleAsync, inspector).HandleAsync));

        RequestDelegate Replica(EngineState? state) =>
            new SandboxApi(keys, new Router(Resources.Of(Engine.Fork(state: state), Checkout)), new IdempotencyStore(Time, TimeProvider.System), new SnapshotGate(), requestIds).HandleAsync;
    }

    public VinrSandboxOptions Options { get; }

    public string SecretKey { get; }

    /// <summary>To be told where the sandbox listens.</summary>
    public CheckoutAddress Checkout { get; } = new();

    /// <summary>How payments are shown.</summary>
    public PaymentJson Payments { get; }

    public SandboxTime Time { get; }

    public SandboxClock Clock { get; }

    public SandboxEngine Engine { get; }

    public SandboxHoldings Holdings { get; }

    public WebhookPipeline Pipeline { get; }

    public SandboxWebhooks Webhooks { get; }

    public SandboxFaults Faults { get; }

    public SandboxRequests Requests { get; }

    public RaceBarrier Races { get; } = new();

    public Explorations Explorations { get; } = new();

    public SandboxApplication Application { get; }
}
