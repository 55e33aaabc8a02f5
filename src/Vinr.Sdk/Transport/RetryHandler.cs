using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Telemetry;

namespace Vinr.Sdk.Transport;

/// <summary>
/// Makes the attempts of a call, each with its own time limit and read to its last byte, and repeats what is worth repeating.
/// The first attempt is made bare; the pipeline of retries is entered only when that one asks for another.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private readonly ClientSettings _settings;
    private readonly RetryRules _rules;
    private readonly CallObserver _observer;

    public RetryHandler(ClientSettings settings, RetryRules rules, CallObserver observer, HttpMessageHandler inner) : base(inner)
    {
        _settings = settings;
        _rules = rules;
        _observer = observer;
    }

    // Made for the first call that needs it: most processes never do.
    private RetryPipeline Retries => field ??= new(_settings.TimeProvider, Plan, AttemptAsync);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = VinrCall.Of(request);
        var attempt = await AttemptAsync(call).ConfigureAwait(false);
        if (Plan(call, attempt)) attempt = await RepeatAsync(call, attempt).ConfigureAwait(false);

        call.Result = attempt;
        if (attempt.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
        return attempt.Response!;
    }

    // By itself, so that Polly is not loaded for a call that succeeds at once.
    private ValueTask<Attempt> RepeatAsync(VinrCall call, Attempt first) => Retries.RunAsync(call, first);

    private bool Plan(VinrCall call, Attempt attempt)
    {
        if (call.NextDelay is not null) return true; // the first attempt, planned before the pipeline was entered

        call.NextDelay = _rules.NextDelay(call, attempt);
        if (call.NextDelay is null) return false;

        _observer.Retrying(call, attempt);
        return true;
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
            var body = response.StatusCode < HttpStatusCode.OK ? ResponseBody.Empty : await ResponseBody.ReadAsync(response.Content, _settings.MaxResponseBytes, timer.Token).ConfigureAwait(false);
            var attempt = new Attempt(response, body);
            if (call.Changes) call.Record(RetryRules.SettlementOf(attempt));
            return attempt;
        }
        catch (Exception failure)
        {
            var left = response is not null || (!call.IsQueued && FailureClassifier.MayHaveLeft(failure, call.Request, InnerHandler!));
            call.Record(left ? Settlement.Unknown : Settlement.NothingDone);
            return new(FailureClassifier.EndOf(failure, response is not null, call, timer), failure, response);
        }
        finally
        {
            timer.Dispose();
        }
    }
}
