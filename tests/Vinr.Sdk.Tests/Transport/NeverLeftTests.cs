using System.Net.Sockets;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>Which failures prove that nothing left. Of all others a call that changes something has to be told of.</summary>
public class NeverLeftTests
{
    private static readonly HttpRequestError[] Unconnected =
        [HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError];

    private static readonly HttpRequestError[] Unreadable = [HttpRequestError.InvalidResponse, HttpRequestError.ConfigurationLimitExceeded];

    private static readonly SocketError[] Unreached =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.TryAgain, SocketError.NoData,
        SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.HostDown, SocketError.NetworkDown,
    ];

    public static TheoryData<HttpRequestError> Errors => [.. Enum.GetValues<HttpRequestError>()];

    public static TheoryData<SocketError> SocketErrors => [.. Enum.GetValues<SocketError>().Distinct()];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task What_ended_a_request_says_whether_it_left(HttpRequestError error)
    {
        var expected = Unconnected.Contains(error) ? typeof(VinrConnectionException)
            : Unreadable.Contains(error) ? typeof(VinrResponseFormatException)
            : typeof(VinrOutcomeUnknownException);

        await EndsAs(expected, new HttpRequestException(error, "failed"));
    }

    [Theory]
    [MemberData(nameof(SocketErrors))]
    public async Task So_does_what_ended_the_socket(SocketError error)
    {
        var expected = Unreached.Contains(error) ? typeof(VinrConnectionException) : typeof(VinrOutcomeUnknownException);

        await EndsAs(expected, new SocketException((int)error));
        await EndsAs(expected, new HttpRequestException("failed", new SocketException((int)error)));
    }

    [Theory]
    [InlineData(HttpRequestError.InvalidResponse, typeof(VinrResponseFormatException))]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, typeof(VinrResponseFormatException))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(VinrOutcomeUnknownException))]
    public async Task What_ended_an_answer_says_whether_it_can_be_read(HttpRequestError error, Type expected) => await EndsAs(expected, new HttpIOException(error, "failed"));

    [Fact]
    public async Task Whatever_breaks_is_tried_again()
    {
        foreach (var failure in new Exception[] { new HttpRequestException("failed"), new IOException(), new SocketException(), new OperationCanceledException(), new TimeoutException() })
        {
            var stub = new StubHandler(Reply.Fail(failure), Reply.Program);
            using var caller = Clients.On(stub);

            await caller.PostAsync();

            Assert.Equal(2, stub.Count);
        }
    }

    private static async Task EndsAs(Type expected, Exception failure)
    {
        using var caller = Clients.On(new StubHandler(Reply.Fail(failure, connects: false)), options => options.MaxRetries = 0);

        Assert.Equal(expected, (await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync())).GetType());
    }
}
