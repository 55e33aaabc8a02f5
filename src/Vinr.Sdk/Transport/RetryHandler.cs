using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;
using Vinr.Sdk.Telemetry;

namespace Vinr.Sdk.Transport;

/// <summary>
/// Makes the attempts of a call, each with its own time limit and read to its last byte, and repeats what is worth repeating.
/// The first attempt is made bare; Polly's pipeline is entered only when that one asks for another.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<VinrCall> CallKey = new("vinr.call");

    private readonly ClientSettings _settings;
    private readonly RetryRules _rules;
    private readonly CallObserver _observer;

    public RetryHandler(ClientSettings settings, RetryRules rules, CallObserver observer, HttpMessageHandler inner) : base(inner)
    {
        _settings = settings;
        _rules = rules;
        _observer = observer;
    }

    // Built for the first call that needs it: most processes never do.
    private ResiliencePipeline<Attempt> Retries => field ??=
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = _settings.TimeProvider }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = int.MaxValue, // each call brings its own number: RetryRules counts
                ShouldHandle = args => ValueTask.FromResult(Plan(CallOf(args.Context), args.Outcome.Result)),
                DelayGenerator = static args => ValueTask.FromResult(CallOf(args.Context).NextDelay),
            })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = VinrCall.Of(request);
        var attempt = await AttemptAsync(call).ConfigureAwait(false);
        if (Plan(call, attempt)) attempt = await RepeatAsync(call, attempt).ConfigureAwait(false);

        call.Result = attempt;
        if (attempt.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
        return attempt.Response!;
    }

    private static VinrCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private bool Plan(VinrCall call, in Attempt attempt)
    {
        if (call.NextDelay is not null) return true; // the first attempt, planned before the pipeline was entered

        call.NextDelay = _rules.NextDelay(call, attempt);
        if (call.NextDelay is null) return false;

        _observer.Retrying(call, attempt);
        return true;
    }

    private async ValueTask<Attempt> RepeatAsync(VinrCall call, Attempt first)
    {
        var context = ResilienceContextPool.Shared.Get(call.Cancellation);
        context.Properties.Set(CallKey, call);
        try
        {
            call.Result = first;
            var outcome = await Retries.ExecuteOutcomeAsync(
                static async (context, handler) =>
                {
                    var call = CallOf(context);
                    return Outcome.FromResult(call.TakeResult() ?? await handler.AttemptAsync(call).ConfigureAwait(false));
                },
                context,
                this).ConfigureAwait(false);

            // Polly stops without another attempt when the caller cancels, be it during the back-off or just before it.
            var last = call.TakeResult() ?? outcome.Result;
            return outcome.Exception is not null || (call.NextDelay is not null && call.Cancellation.IsCancellationRequested)
                ? Canceled(call, last)
                : last;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static Attempt Canceled(VinrCall call, Attempt last)
    {
        last.Dispose();
        return new(AttemptEnd.Canceled, new OperationCanceledException(call.Cancellation));
    }

    // Every call waits here, and none longer than its attempt: what it takes to wait is used again for the next one.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Attempt> AttemptAsync(VinrCall call)
    {
        call.BeginAttempt();
        var timer = AttemptTimer.Start(call, _settings.TimeProvider);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(call.Request, timer.Token).ConfigureAwait(false);

            // A switch of protocols has no body, only a connection that stays open.
            var body = response.StatusCode < HttpStatusCode.OK ? default : await ResponseBody.ReadAsync(response.Content, _settings.MaxResponseBytes, timer.Token).ConfigureAwait(false);
            var attempt = new Attempt(response, body);
            if (call.Changes) call.Record(RetryRules.SettlementOf(attempt));
            return attempt;
        }
        catch (Exception failure)
        {
            var left = response is not null || (!call.IsQueued && FailureReader.MayHaveLeft(failure, call.Request, InnerHandler!));
            call.Record(left ? Settlement.Unknown : Settlement.NothingDone);
            return new(FailureReader.EndOf(failure, response is not null, call, timer), failure, response);
        }
        finally
        {
            timer.Dispose();
        }
    }
}
