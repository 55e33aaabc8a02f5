using System.Net.Sockets;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Transport;

/// <summary>Says what an exception from below means: how it ended the attempt, and whether the request can have left.</summary>
internal static class FailureClassifier
{
    /// <param name="failure">What was thrown.</param>
    /// <param name="answering">Whether the answer's head had come.</param>
    /// <param name="call">The call.</param>
    /// <param name="timer">The attempt's time.</param>
    public static AttemptEnd EndOf(Exception failure, bool answering, VinrCall call, in AttemptTimer timer)
    {
        if (failure is ResponseTooLargeException) return AttemptEnd.Unreadable;
        if (call.Cancellation.IsCancellationRequested) return AttemptEnd.Canceled;
        if (timer.Token.IsCancellationRequested) return timer.BoundByTotal ? AttemptEnd.TotalTimedOut : AttemptEnd.AttemptTimedOut;

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => AttemptEnd.Unreadable,
            HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => AttemptEnd.Unreadable,
            HttpRequestException or IOException or SocketException or OperationCanceledException or TimeoutException => AttemptEnd.Broken,
            _ => answering ? AttemptEnd.Unreadable : AttemptEnd.HandlerFailed, // a handler of the caller's unpacks what is no gzip
        };
    }

    /// <summary>
    /// Whether the failed attempt may have reached the service. Sockets ask for the body only once they are connected, so a body
    /// that was never asked for proves that nothing left; a handler of the caller's own proves nothing.
    /// </summary>
    public static bool MayHaveLeft(Exception failure, HttpRequestMessage request, HttpMessageHandler transport)
    {
        if (request.Content is RequestBody { Left: true }) return true;
        if (NeverConnected(failure)) return false;
        return request.Content is not RequestBody || !HandlerChain.EndsInSockets(transport);
    }

    private static bool NeverConnected(Exception failure) => failure switch
    {
        MisdirectedRequestException => true,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => true,
        HttpRequestException { InnerException: SocketException inner } => NeverConnected(inner),
        SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown,
        } => true,
        _ => false,
    };
}
