using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Transport;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>Scheme, host and port come from the options, whatever a path holds.</summary>
public sealed class DestinationTests
{
    private static readonly string[] Pieces =
    [
        "/", "//", "\\", ".", "..", "%2f", "%2F%2F", "%5c", "%2e%2e", "@", ":", "evil.example", "10.0.0.1", "http:", "https://", "v1", "?", "#", "[::1]", "%00", "%0d%0a", "é",
        "user:secret@", " ", "\t", "\n", "\r\n", "%",
    ];

    public static TheoryData<string> Addresses =>
    [
        "https://gateway.example.com//v1", "https://gateway.example.com///v1/", "https://gateway.example.com//evil.example/v1", "https://gateway.example.com//evil.example:444/v1//",
        "https://gateway.example.com//user@evil.example/v1", "https://gateway.example.com/%2f%2fevil.example/v1", "https://gateway.example.com/%5c%5cevil.example/v1",
        "https://gateway.example.com/.//evil.example/v1", "https://gateway.example.com/a/..//evil.example/v1", "https://gateway.example.com/%2e%2e//evil.example/v1",
        "https://gateway.example.com/@evil.example/v1", "https://gateway.example.com/:80/v1", "https://gateway.example.com//", "https://gateway.example.com:8443//evil.example/v1",
    ];

    public static TheoryData<string> Unclear =>
    [
        "https://gateway.example.com\\v1", "https:\\\\gateway.example.com/v1", "https://gateway.example.com\\@evil.example/v1", "https://gateway.example.com/\\evil.example/v1",
        "https://gateway.example.com/\t/evil.example/v1", "https://gateway.example.com/\n/evil.example/v1", "https://gateway.example.com/v\r1", "https://gateway.example.com/\0v1",
        "https://gateway.example.com/\u007fv1", "https://gateway.example.com@evil.example/v1", "https://a:b@gateway.example.com/v1",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    [Keeps("secrets.door")]
    public async Task A_request_goes_to_the_host_of_the_options(string address)
    {
        var recorder = new TargetRecorder();
        using var caller = Clients.On(recorder, options => options.BaseAddress = new Uri(address));

        foreach (var verb in new[] { "GET", "POST", "DELETE" }) await caller.SendAsync(verb);

        var authority = new Uri(address).GetLeftPart(UriPartial.Authority);
        Assert.All(recorder.Targets, target => Assert.Equal(authority, target.Address.GetLeftPart(UriPartial.Authority)));
        Assert.All(recorder.Targets, target => Assert.Contains("/programs", target.Address.AbsolutePath, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public void An_address_that_programs_read_differently_is_refused(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var given)) return; // the platform refuses some itself

        Assert.Contains("BaseAddress", Assert.Throws<ArgumentException>(() => new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, BaseAddress = given })).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("secrets.door")]
    public async Task Plain_http_to_this_machine_stays_on_this_machine()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        using var caller = Clients.At(new Uri($"http://127.0.0.1:{server.Address.Port}//10.0.0.1/v1"));

        await caller.GetAsync();

        Assert.Equal("//10.0.0.1/v1/programs/prog_1", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("http://[::ffff:127.8.9.1]/v1", true)]
    [InlineData("http://[::ffff:127.0.0.1]/v1", true)]
    [InlineData("http://127.200.1.1/v1", true)]
    [InlineData("http://localhost/v1", true)]
    [InlineData("http://[::1]/v1", true)]
    [InlineData("http://2130706433/v1", true)]
    [InlineData("http://0.0.0.0/v1", false)]
    [InlineData("http://[::ffff:10.0.0.1]/v1", false)]
    [InlineData("http://localhost.example.com/v1", false)]
    [InlineData("http://10.0.0.1/127.0.0.1/v1", false)]
    [InlineData("http://127.0.0.1.example.com/v1", false)]
    public void What_needs_no_TLS_needs_no_proxy_either(string address, bool isLoopback)
    {
        Assert.Equal(isLoopback, Destination.IsLoopback(new Uri(address)));
        using var handler = DefaultHandler.Create(new Uri(address));
        Assert.Equal(!isLoopback, handler.UseProxy);
    }

    [Theory]
    [InlineData("https://[fe80::1%25eth0]/v1", "https://[fe80::1%25eth0]/v1/programs")]
    [InlineData("https://[FE80::1%2]:8443//v1/", "https://[fe80::1%2]:8443//v1/programs")]
    [InlineData("https://[fe80::1]/[a%25b]/v1", "https://[fe80::1]/[a%25b]/v1/programs")]
    public void A_link_local_address_keeps_its_zone(string address, string expected)
    {
        var destination = new Destination(new Uri(address));

        var request = destination.Of("/programs");

        Assert.Equal((new Uri(expected).IdnHost, new Uri(expected).AbsoluteUri), (request.IdnHost, request.AbsoluteUri));
        destination.Ensure(request);
        Assert.Equal(new Uri(address).IdnHost, request.IdnHost);
    }

    [Property(MaxTest = 2000)]
    public Property No_path_leads_elsewhere() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(),
        path =>
        {
            var destination = new Destination(new Uri("https://gateway.example.com:8443/deep/v1"));
            return !Uri.TryCreate("https://gateway.example.com:8443/deep/v1/" + path, UriKind.Absolute, out _) || Leads(destination, "/" + path);
        });

    [Fact]
    public void A_path_that_does_not_begin_with_a_slash_is_no_path()
    {
        var destination = new Destination(new Uri("https://gateway.example.com"));

        foreach (var path in new[] { "", ".evil.example/v1", "@evil.example", ":444/v1", "https://evil.example/v1" }) Assert.Throws<ArgumentException>(() => destination.Of(path));
    }

    [Theory]
    [InlineData("http://gateway.example.com/v1")]
    [InlineData("https://gateway.example.com:444/v1")]
    [InlineData("https://evil.example/v1")]
    [InlineData("https://gateway.example.com.evil.example/v1")]
    [Keeps("secrets.door")]
    public void An_address_elsewhere_is_held_back(string address)
    {
        var destination = new Destination(new Uri("https://gateway.example.com/v1"));

        Assert.Throws<MisdirectedRequestException>(() => destination.Ensure(new Uri(address)));
        Assert.Throws<MisdirectedRequestException>(() => destination.Ensure(null));
        Assert.Throws<MisdirectedRequestException>(() => destination.Ensure(new Uri("/v1", UriKind.Relative)));
        destination.Ensure(new Uri("HTTPS://GATEWAY.example.com:443/else/where"));
    }

    private static bool Leads(Destination destination, string path)
    {
        var address = destination.Of(path);
        destination.Ensure(address);
        return address is { Scheme: "https", IdnHost: "gateway.example.com", Port: 8443, UserInfo: "" };
    }
}
