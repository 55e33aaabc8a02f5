using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Telemetry;

/// <summary>Tells tracing, metrics and the log about calls, each only if it listens.</summary>
internal sealed class CallObserver(ILogger logger)
{
    private int _saidNoVersion;

#pragma warning disable CA1822 // one observer, whatever of it needs the log
    public Activity? Begin(VinrCall call) => CallSpan.Start(call);
#pragma warning restore CA1822

    public void Retrying(VinrCall call, Attempt attempt)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            CallLog.Retrying(
                logger, call.Operation, call.Attempts, attempt.End.ToString(), (int)attempt.Status, call.NextDelay.GetValueOrDefault().TotalMilliseconds);
        }
    }

    public void End(VinrCall call, Activity? span, Exception? failure)
    {
        var errorType = failure?.GetType().Name;
        var isLogged = logger.IsEnabled(failure is null ? LogLevel.Debug : LogLevel.Error);
        if (span is null && !isLogged && !CallMetrics.Enabled) return;

        var headers = call.ReadHeaders();
        if (span is not null) CallSpan.Stop(span, call, headers, failure, errorType);
        if (CallMetrics.Enabled) CallMetrics.Record(call, headers, errorType);
        if (!isLogged) return;

        Log(call, headers, failure, errorType);
        if (failure is VinrNotFoundException && call.Settings.LacksVersion && Interlocked.Exchange(ref _saidNoVersion, 1) == 0)
        {
            CallLog.NoVersion(logger, call.Operation, call.Settings.BaseAddress);
        }
    }

    private void Log(VinrCall call, ResponseHeaders headers, Exception? failure, string? errorType)
    {
        var (operation, status, milliseconds) = (call.Operation, (int)call.Result.Status, call.Elapsed.TotalMilliseconds);
        var request = headers.First(HeaderNames.RequestId);
        switch (failure)
        {
            case null:
                CallLog.Answered(logger, operation, status, milliseconds, call.Attempts, request);
                break;
            case OperationCanceledException:
                CallLog.Canceled(logger, operation, milliseconds, call.Attempts);
                break;
            case VinrException { OutcomeUnknown: true }:
                CallLog.OutcomeUnknown(logger, operation, errorType!, status, milliseconds, call.Attempts);
                break;
            case VinrCardException or VinrNotFoundException or VinrConflictException or VinrInvalidStateException:
                CallLog.Refused(logger, operation, errorType!, status, ((VinrApiException)failure).Code, milliseconds, call.Attempts, request);
                break;
            default:
                CallLog.Failed(logger, operation, errorType!, status, (failure as VinrApiException)?.Code, milliseconds, call.Attempts, request);
                break;
        }
    }
}
