using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

public class ClientOptionsTests
{
    private const string Live = "sk_live_51HgQzXw9VtPq7KdJmR3yLbN";

    public static TheoryData<string?> BadKeys =>
    [
        (string?)null, "", " ", "\t\n",
        " " + Clients.Key, Clients.Key + " ", Clients.Key + "\n", "\r\n" + Clients.Key, "\u00a0" + Clients.Key, Clients.Key + "\u2003",
        "sk_test_a b", "sk_test_a\tb", "sk_test_a\nb", "sk_test_a\0b", "sk_test_a\u007fb", "sk_test_é", "sk_test_а", "sk_test_\ud83d\ude00", "sk_test_a\u200bb",
        "pk_test_51HgQzXw9VtPq7Kd", "pk_live_51HgQzXw9VtPq7Kd", "PK_TEST_51HgQzXw9VtPq7Kd",
        "sk_test_", "sk_live_", "rk_test_", "sk_prod_51HgQzXw9VtPq7Kd", "whsec_51HgQzXw9VtPq7Kd", "51HgQzXw9VtPq7Kd", "sk-test-51HgQzXw9VtPq7Kd", "SK_TEST_51HgQzXw9VtPq7Kd", "ab_test_51HgQzXw9VtPq7Kd", "Bearer",
    ];

    [Theory]
    [MemberData(nameof(BadKeys))]
    [Keeps("secrets.texts")]
    public void A_bad_key_is_refused_and_not_shown(string? key)
    {
        var failure = Assert.ThrowsAny<ArgumentException>(() => new VinrClient(key!));

        Assert.Contains("SecretKey", failure.Message, StringComparison.Ordinal);
        if (key?.Trim().Length > 12) Assert.DoesNotContain("51HgQzXw9VtPq7Kd", failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_reason_is_said()
    {
        Assert.Contains("publishable", Refused(options => options.SecretKey = "pk_test_abc"), StringComparison.Ordinal);
        Assert.Contains("white space", Refused(options => options.SecretKey = Clients.Key + " "), StringComparison.Ordinal);
        Assert.Contains("printable ASCII", Refused(options => options.SecretKey = "sk_test_é"), StringComparison.Ordinal);
        Assert.Contains("dashboard", Refused(options => options.SecretKey = null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk_test_1", "https://sandbox.api.vinr.com/v1")]
    [InlineData("rk_test_1", "https://sandbox.api.vinr.com/v1")]
    [InlineData("sk_live_1", "https://api.vinr.com/v1")]
    [InlineData("rk_live_1", "https://api.vinr.com/v1")]
    [InlineData("sk_test_live_1", "https://sandbox.api.vinr.com/v1")]
    [InlineData("sk_test_!#$%&'()*+,-./:;<=>?@[]^_`{|}~", "https://sandbox.api.vinr.com/v1")]
    public void The_key_decides_the_host(string key, string address)
    {
        using var client = new VinrClient(key);

        Assert.Equal(address, OptionsValidator.Validate(new() { SecretKey = key }).BaseAddress.ToString());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://127.8.9.1/v1")]
    [InlineData("http://localhost:8080/v1")]
    [InlineData("http://LOCALHOST/v1")]
    [InlineData("http://[::1]:8080/v1")]
    [InlineData("http://[::ffff:127.0.0.1]/v1")]
    [InlineData("https://vinr.internal.example/v1")]
    [InlineData("https://10.0.0.1/proxy/vinr/v1")]
    [InlineData("https://sandbox.api.vinr.com/v1")]
    public void These_addresses_are_fine_with_and_without_a_slash(string address)
    {
        foreach (var slash in new[] { "", "/" })
        {
            Assert.Equal(new Uri(address), Settings(options => options.BaseAddress = new Uri(address + slash)).BaseAddress);
        }
    }

    [Theory]
    [InlineData("http://vinr.example/v1")]
    [InlineData("http://sandbox.api.vinr.com/v1")]
    [InlineData("http://10.0.0.1/v1")]
    [InlineData("http://0.0.0.0/v1")]
    [InlineData("http://[::]/v1")]
    [InlineData("http://[2001:db8::1]/v1")]
    [InlineData("http://localhost.example.com/v1")]
    [InlineData("http://127.0.0.1.nip.io/v1")]
    [InlineData("http://notlocalhost/v1")]
    [InlineData("ftp://localhost/v1")]
    [InlineData("file:///v1")]
    [InlineData("https://user:secret@vinr.example/v1")]
    [InlineData("https://vinr.example/v1?x=1")]
    [InlineData("https://vinr.example/v1#x")]
    [InlineData("https://api.vinr.com/v1")]
    [InlineData("https://API.VINR.COM/v1/")]
    [InlineData("https://api.vinr.com./v1")]
    [InlineData("https://api.vinr.com:8443/v1")]
    [Keeps("secrets.door")]
    public void These_addresses_are_refused(string address)
    {
        Assert.Contains("BaseAddress", Refused(options => options.BaseAddress = new Uri(address)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_address_is_refused() =>
        Assert.Contains("BaseAddress", Refused(options => options.BaseAddress = new Uri("/v1", UriKind.Relative)), StringComparison.Ordinal);

    [Fact]
    [Keeps("secrets.live")]
    public void A_live_key_does_not_go_to_the_sandbox_nor_a_test_key_to_the_live_host()
    {
        Assert.Contains("sandbox", Refused(options => (options.SecretKey, options.BaseAddress) = (Live, new Uri("https://sandbox.api.vinr.com/v1"))), StringComparison.Ordinal);
        Assert.Contains("live", Refused(options => (options.SecretKey, options.BaseAddress) = (Clients.Key, new Uri("https://api.vinr.com/v1"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_numbers_are_refused_by_name()
    {
        Assert.Contains("MaxRetries", Refused(options => options.MaxRetries = -1), StringComparison.Ordinal);
        Assert.Contains("MaxRetries", Refused(options => options.MaxRetries = 11), StringComparison.Ordinal);
        Assert.Contains("MaxResponseBytes", Refused(options => options.MaxResponseBytes = 0), StringComparison.Ordinal);
        Assert.Contains("MaxResponseBytes", Refused(options => options.MaxResponseBytes = -1), StringComparison.Ordinal);
        Assert.Contains("MaxRetryAfter", Refused(options => options.MaxRetryAfter = TimeSpan.FromTicks(-1)), StringComparison.Ordinal);
        Assert.Contains("IdempotencyKeyLifetime", Refused(options => options.IdempotencyKeyLifetime = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("IdempotencyKeyLifetime", Refused(options => options.IdempotencyKeyLifetime = Timeout.InfiniteTimeSpan), StringComparison.Ordinal);
        Assert.Contains("Authentication", Refused(options => options.Authentication = (VinrAuthentication)7), StringComparison.Ordinal);
        Assert.Contains("TimeProvider", Refused(options => options.TimeProvider = null!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(25 * TimeSpan.TicksPerDay)]
    public void A_limit_that_no_timer_can_keep_is_refused_by_name(long ticks)
    {
        Assert.Contains("AttemptTimeout", Refused(options => options.AttemptTimeout = new TimeSpan(ticks)), StringComparison.Ordinal);
        Assert.Contains("TotalTimeout", Refused(options => options.TotalTimeout = new TimeSpan(ticks)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("café")]
    [InlineData("tab\there")]
    public void A_bad_ApplicationName_is_refused(string name) =>
        Assert.Contains("ApplicationName", Refused(options => options.ApplicationName = name), StringComparison.Ordinal);

    [Fact]
    public void A_long_ApplicationName_is_refused() =>
        Assert.Contains("ApplicationName", Refused(options => options.ApplicationName = new string('a', 101)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("2026-4-1")]
    [InlineData("2026-02-30")]
    [InlineData("2026-04-01\r\nX: 1")]
    [InlineData(" 2026-04-01")]
    public void A_bad_ApiVersion_is_refused(string version) =>
        Assert.Contains("ApiVersion", Refused(options => options.ApiVersion = version), StringComparison.Ordinal);

    [Fact]
    [Keeps("secrets.door")]
    public void A_handler_that_follows_redirects_is_refused_wherever_it_is_seen()
    {
        HttpMessageHandler[] followers =
        [
            new SocketsHttpHandler(), new HttpClientHandler(), new Passing { InnerHandler = new SocketsHttpHandler() },
            new Passing { InnerHandler = new Passing { InnerHandler = new HttpClientHandler() } },
        ];
        foreach (var handler in followers) Assert.Contains("HttpHandler", Refused(options => options.HttpHandler = handler), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_does_not_is_fine_and_stays_the_callers()
    {
        using var handler = new Passing { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false } };

        new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, HttpHandler = handler }).Dispose();

        Assert.False(handler.Disposed);
    }

    [Fact]
    public void Null_options_are_refused() => Assert.Throws<ArgumentNullException>(() => new VinrClient((VinrClientOptions)null!));

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        var stub = new StubHandler(Reply.Program);
        var options = new VinrClientOptions { SecretKey = Clients.Key, HttpHandler = stub, ApiVersion = "2026-04-01" };
        using var client = new VinrClient(options);
        options.ApiVersion = "2027-01-01";
        options.SecretKey = Live;

        await client.Loyalty.Programs.RetrieveAsync("prog_1");

        var headers = Assert.Single(stub.Requests).Headers;
        Assert.Equal("2026-04-01", headers["Vinr-Version"]);
        Assert.Equal(Clients.Key, headers["X-Api-Key"]);
    }

    [Fact]
    public async Task The_key_goes_into_the_header_that_was_chosen_and_no_other()
    {
        foreach (var (kind, header, value, other) in new[]
        {
            (VinrAuthentication.ApiKeyHeader, "X-Api-Key", Clients.Key, "Authorization"),
            (VinrAuthentication.Bearer, "Authorization", "Bearer " + Clients.Key, "X-Api-Key"),
        })
        {
            var stub = new StubHandler(Reply.Program);
            using var caller = Clients.On(stub, options => options.Authentication = kind);

            await caller.GetAsync();

            var headers = Assert.Single(stub.Requests).Headers;
            Assert.Equal(value, headers[header]);
            Assert.False(headers.ContainsKey(other));
            Assert.False(headers.ContainsKey("Vinr-Version"));
        }
    }

    [Theory]
    [InlineData("http://localhost/v1")]
    [InlineData("http://localhost/v1/")]
    [InlineData("http://localhost/deep/er/v1/")]
    public async Task The_path_of_the_address_is_kept(string address)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub, options => options.BaseAddress = new Uri(address));

        await caller.GetAsync();

        Assert.Equal(new Uri(address).AbsolutePath.TrimEnd('/') + "/programs/prog_1", Assert.Single(stub.Requests).Target);
    }

    [Fact]
    public async Task A_client_that_was_disposed_says_so()
    {
        var caller = Clients.On(new StubHandler(Reply.Program));
        caller.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller.GetAsync());
    }

    private static ClientSettings Settings(Action<VinrClientOptions> configure)
    {
        var options = new VinrClientOptions { SecretKey = Clients.Key };
        configure(options);
        return OptionsValidator.Validate(options);
    }

    private static string Refused(Action<VinrClientOptions> configure)
    {
        var options = new VinrClientOptions { SecretKey = Clients.Key };
        configure(options);
        var failure = Assert.ThrowsAny<ArgumentException>(() => new VinrClient(options));
        Assert.DoesNotContain("51HgQzXw", failure.ToString(), StringComparison.Ordinal);
        return failure.Message;
    }

    private sealed class Passing : DelegatingHandler
    {
        public bool Disposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposed = true;
            base.Dispose(disposing);
        }
    }

    [Theory]
    [InlineData("sk_live_1234567890abcdef", "(live key)")]
    [InlineData("sk_test_1234567890abcdef", "(test key)")]
    public void A_key_that_is_printed_says_what_it_is_for_and_no_more(string key, string printed) => Assert.Equal(printed, SecretKey.Parse(key, "SecretKey").ToString());
}
