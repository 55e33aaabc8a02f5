using Vinr.Sdk.Sandbox.Faults;
using Vinr.Sdk.Sandbox.Server;
using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>
/// Carries the calls of one beginning of a flow to the sandbox of its run, in memory and on the caller's thread, and lets go wrong what
/// the schedule names. When the flow is given up, nothing that it still sends arrives, and nothing comes back.
/// </summary>
/// <param name="application">The sandbox.</param>
/// <param name="calls">The calls of the run; null for one whose calls nobody counts.</param>
/// <param name="pump">Runs the flow.</param>
/// <param name="beginning">How often the flow has been begun again.</param>
internal sealed class ExploredHandler(SandboxApplication application, RunCalls? calls, FlowPump pump, int beginning) : HttpMessageHandler
{
    private static readonly HttpRequestOptionsKey<ExploredCall> CallOf = new("Vinr.Exploring");

    // An answer to a delivery comes from a process that was started again, whoever named the receiver.
    private bool IsDead => pump.IsGivenUp && !Delivering.IsUnderWay;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDead) return Never();

        pump.Stir();
        if (calls is null) return CarryAsync(request, null, null, null, cancellationToken);
        if (!request.Options.TryGetValue(CallOf, out var call)) request.Options.Set(CallOf, call = calls.Begin(request, beginning));
        if (calls.AreTooMany) return GiveUp();

        var strike = calls.Next(call);
        if (strike?.Kind.Crash != CrashPoint.Before) return CarryAsync(request, call, strike?.Kind, strike is null ? null : calls.FaultOf(strike.Kind), cancellationToken);

        call.NeverLeft();
        return GiveUp();
    }

    private static Task<HttpResponseMessage> Never() => new TaskCompletionSource<HttpResponseMessage>().Task;

    private Task<HttpResponseMessage> GiveUp()
    {
        pump.GiveUp();
        return Never();
    }

    private async Task<HttpResponseMessage> CarryAsync(
        HttpRequestMessage request, ExploredCall? call, StrikeKind? kind, FaultKind? fault, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var exchange = await InMemoryExchange.BeginAsync(request, cancellationToken).ConfigureAwait(false);
        if (fault is not null) exchange.Features.Set(fault);
        var processing = application.ProcessRequestAsync(application.CreateContext(exchange.Features));
        if (kind?.Hangs == true) await HangAsync(exchange, cancellationToken).ConfigureAwait(false);
        else await processing.ConfigureAwait(false);

        if (exchange.Features.Get<SandboxRequest>() is { } record) call?.Came(record, kind?.Crash is null ? null : kind.Word);
        if (kind?.Crash is not null) pump.GiveUp();
        if (IsDead) await Never().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return exchange.ToResponse(request);
    }

    /// <summary>Until the client gives up.</summary>
    private async Task HangAsync(InMemoryExchange exchange, CancellationToken cancellationToken)
    {
        var gone = new TaskCompletionSource(); // whoever waits goes on at once, before more time passes
        pump.Hangs(1);
        await using var _ = cancellationToken.Register(() =>
        {
            pump.Hangs(-1);
            exchange.Abort();
            gone.TrySetResult();
        }).ConfigureAwait(false);
        await gone.Task.ConfigureAwait(false);
    }
}
