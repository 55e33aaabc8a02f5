using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>What is said of a bad setting, word for word: it is all that whoever starts the app has.</summary>
public class OptionMessageTests
{
    private static readonly Dictionary<string, (Action<VinrClientOptions> Set, string Setting, string Message)> Bad = new()
    {
        ["no key"] = (
            o => o.SecretKey = " ", "SecretKey",
            "SecretKey is not set. Set it in code (VinrClientOptions.SecretKey), in the configuration that AddVinr is given (Vinr:SecretKey), or as the environment variable VINR_SECRET_KEY, "
            + "which AddVinr(configuration section) and VinrClient.FromEnvironment() read: a secret key (sk_test_… or sk_live_…) from the VINR dashboard."),
        ["a key with white space around it"] = (o => o.SecretKey = "sk_test_1 ", "SecretKey", "SecretKey has white space around it, a documented cause of 401. Remove it."),
        ["a key in its header"] = (
            o => o.SecretKey = "bearer sk_test_1", "SecretKey", "SecretKey begins with \"Bearer \". Give the key alone; the option Authentication says which header carries it."),
        ["a key after a word"] = (o => o.SecretKey = "key: sk_test_1", "SecretKey", "SecretKey has a space in it. Give the key alone, without a name or a word before it."),
        ["a key with an accent"] = (o => o.SecretKey = "sk_test_é", "SecretKey", "SecretKey holds a character that is not printable ASCII. Copy it again from the VINR dashboard."),
        ["a publishable key"] = (
            o => o.SecretKey = "PK_test_1", "SecretKey", "SecretKey is a publishable key (pk_…). Those belong in browsers; a server needs a secret (sk_…) or restricted (rk_…) key."),
        ["something else"] = (o => o.SecretKey = "sk_prod_1", "SecretKey", "SecretKey is not a VINR key: it starts with none of sk_test_, sk_live_, rk_test_, rk_live_."),
        ["a relative address"] = (o => o.BaseAddress = new Uri("/v1", UriKind.Relative), "BaseAddress", "BaseAddress must be an absolute https address that ends in /v1."),
        ["an address of another protocol"] = (o => o.BaseAddress = new Uri("ftp://localhost/v1"), "BaseAddress", "BaseAddress must be an absolute https address that ends in /v1."),
        ["an address with a user"] = (o => o.BaseAddress = new Uri("https://me@vinr.example/v1"), "BaseAddress", "BaseAddress must have no user, query or fragment."),
        ["an address with a query"] = (o => o.BaseAddress = new Uri("https://vinr.example/v1?a"), "BaseAddress", "BaseAddress must have no user, query or fragment."),
        ["an address with a fragment"] = (o => o.BaseAddress = new Uri("https://vinr.example/v1#a"), "BaseAddress", "BaseAddress must have no user, query or fragment."),
        ["an address with a back slash"] = (o => o.BaseAddress = new Uri("https://vinr.example/\\v1"), "BaseAddress", "BaseAddress must have no back slash and no control character."),
        ["an address with a control character"] = (o => o.BaseAddress = new Uri("https://vinr.example/\u007fv1"), "BaseAddress", "BaseAddress must have no back slash and no control character."),
        ["a plain address"] = (
            o => o.BaseAddress = new Uri("http://vinr.example/v1"), "BaseAddress",
            "BaseAddress is plain http, which would show the key to the network; use https (http is for loopback addresses only)."),
        ["the sandbox for a live key"] = (
            o => (o.SecretKey, o.BaseAddress) = ("sk_live_1", new Uri("https://sandbox.api.vinr.com/v1")), "BaseAddress", "BaseAddress is VINR's sandbox, but the key is a live one."),
        ["the live host for a test key"] = (o => o.BaseAddress = new Uri("https://api.vinr.com/v1"), "BaseAddress", "BaseAddress is VINR's live host, but the key is a test one."),
        ["a version that is no date"] = (o => o.ApiVersion = "latest", "ApiVersion", "ApiVersion must be a date as YYYY-MM-DD."),
        ["no such authentication"] = (o => o.Authentication = (VinrAuthentication)7, "Authentication", "Authentication is neither ApiKeyHeader nor Bearer."),
        ["fewer retries than none"] = (o => o.MaxRetries = -1, "MaxRetries", "MaxRetries must be between 0 and 10."),
        ["no time for an attempt"] = (o => o.AttemptTimeout = TimeSpan.Zero, "AttemptTimeout", "AttemptTimeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan."),
        ["too much time"] = (o => o.TotalTimeout = TimeSpan.FromDays(25), "TotalTimeout", "TotalTimeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan."),
        ["a negative wait"] = (o => o.MaxRetryAfter = TimeSpan.FromTicks(-1), "MaxRetryAfter", "MaxRetryAfter is negative; use zero to never wait for Retry-After."),
        ["no bytes"] = (o => o.MaxResponseBytes = 0, "MaxResponseBytes", "MaxResponseBytes must be positive."),
        ["keys that are forgotten at once"] = (
            o => o.IdempotencyKeyLifetime = TimeSpan.Zero, "IdempotencyKeyLifetime", "IdempotencyKeyLifetime must be positive: it is for how long VINR keeps the answer of a key."),
        ["no clock"] = (o => o.TimeProvider = null!, "TimeProvider", "TimeProvider is null; leave it unset for the system clock."),
        ["a name in another script"] = (o => o.ApplicationName = "café", "ApplicationName", "ApplicationName must be 1 to 100 characters of printable ASCII."),
    };

    private static readonly Dictionary<string, (RequestOptions Options, string Setting, string Message)> BadForACall = new()
    {
        ["an empty key"] = (new() { IdempotencyKey = " " }, "RequestOptions.IdempotencyKey", "RequestOptions.IdempotencyKey is empty. Leave it null for a new key."),
        ["a long key"] = (
            new() { IdempotencyKey = new string('k', 256) }, "RequestOptions.IdempotencyKey",
            "RequestOptions.IdempotencyKey is longer than 255 characters. IdempotencyKey.For(…) makes a short one from long parts."),
        ["a key with an accent"] = (
            new() { IdempotencyKey = "é" }, "RequestOptions.IdempotencyKey",
            "RequestOptions.IdempotencyKey must be printable ASCII without control characters and without white space around it. IdempotencyKey.For(…) makes one from any text."),
        ["too many retries"] = (new() { MaxRetries = 11 }, "RequestOptions.MaxRetries", "RequestOptions.MaxRetries must be between 0 and 10."),
        ["no time"] = (new() { Timeout = TimeSpan.Zero }, "RequestOptions.Timeout", "RequestOptions.Timeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan."),
        ["a header of the SDK's"] = (
            new() { Headers = new() { ["x-api-key"] = "k" } }, "RequestOptions.Headers", "RequestOptions.Headers may not set x-api-key: the SDK owns it."),
        ["no header of a request"] = (
            new() { Headers = new() { ["Content-Type"] = "k" } }, "RequestOptions.Headers", "RequestOptions.Headers may not set Content-Type: the SDK owns it."),
        ["no header at all"] = (new() { Headers = new() { ["a b"] = "k" } }, "RequestOptions.Headers", "RequestOptions.Headers has a name that is no header of a request."),
        ["a header without a value"] = (new() { Headers = new() { ["X-Trace"] = null! } }, "RequestOptions.Headers", "RequestOptions.Headers: the value of X-Trace must be printable ASCII."),
        ["a header with an accent"] = (new() { Headers = new() { ["X-Trace"] = "é" } }, "RequestOptions.Headers", "RequestOptions.Headers: the value of X-Trace must be printable ASCII."),
        ["a header with a line break"] = (new() { Headers = new() { ["X-Trace"] = "a\r\nb" } }, "RequestOptions.Headers", "RequestOptions.Headers: the value of X-Trace must be printable ASCII."),
        ["a field without a name"] = (
            new() { ExtraFields = new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { [" "] = 1 } }, "RequestOptions.ExtraFields", "RequestOptions.ExtraFields has a field without a name."),
        ["a parameter without a name"] = (
            new() { ExtraQuery = new Dictionary<string, string> { [" "] = "1" } }, "RequestOptions.ExtraQuery", "RequestOptions.ExtraQuery has a parameter without a name or a value."),
        ["a parameter without a value"] = (
            new() { ExtraQuery = new Dictionary<string, string> { ["a"] = null! } }, "RequestOptions.ExtraQuery", "RequestOptions.ExtraQuery has a parameter without a name or a value."),
        ["nothing to expand"] = (new() { Expand = [" "] }, "options", "RequestOptions.Expand names an empty property."),
    };

    public static TheoryData<string> Names => [.. Bad.Keys];

    public static TheoryData<string> NamesForACall => [.. BadForACall.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_setting_of_the_client_is_named_with_what_to_do(string name)
    {
        var (set, setting, message) = Bad[name];
        var options = new VinrClientOptions { SecretKey = Clients.Key };
        set(options);

        var refusal = Assert.ThrowsAny<ArgumentException>(() => new VinrClient(options));

        Assert.Equal(setting, refusal.ParamName);
        Assert.Equal(new ArgumentException(message, setting).Message, refusal.Message);
    }

    [Theory]
    [MemberData(nameof(NamesForACall))]
    public async Task A_bad_setting_of_a_call_is_named_with_what_to_do(string name)
    {
        var (options, setting, message) = BadForACall[name];
        using var caller = Clients.On(new StubHandler(Reply.Program));

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => caller.PostAsync(options));

        Assert.Equal(setting, refusal.ParamName);
        Assert.Equal(new ArgumentException(message, setting).Message, refusal.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void An_application_may_have_a_name_of_up_to_100_characters(int length)
    {
        var name = new string('~', length);

        Assert.EndsWith(") " + name, OptionsValidator.Validate(new() { SecretKey = Clients.Key, ApplicationName = name }).UserAgent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Up_to_ten_retries_are_fine(int retries) => Assert.Equal(retries, OptionsValidator.Validate(new() { SecretKey = Clients.Key, MaxRetries = retries }).MaxRetries);

    [Fact]
    public void What_a_timer_can_just_hold_is_fine()
    {
        var settings = OptionsValidator.Validate(new()
        {
            SecretKey = Clients.Key,
            AttemptTimeout = TimeSpan.FromMilliseconds(int.MaxValue),
            TotalTimeout = TimeSpan.FromTicks(1),
            MaxRetryAfter = TimeSpan.MaxValue,
            IdempotencyKeyLifetime = TimeSpan.FromTicks(1),
            MaxResponseBytes = 1,
        });

        Assert.Equal(TimeSpan.FromMilliseconds(int.MaxValue), settings.AttemptTimeout);
        Assert.Equal(TimeSpan.FromTicks(1), settings.TotalTimeout);
        Assert.Equal(TimeSpan.FromMilliseconds(int.MaxValue), settings.MaxRetryAfter);
        Assert.Equal(TimeSpan.FromTicks(1), settings.IdempotencyKeyLifetime);
        Assert.Equal(1, settings.MaxResponseBytes);
    }

    [Fact]
    public async Task A_key_of_255_characters_with_a_space_inside_is_fine()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var key = new string('~', 253) + " 1";

        await caller.PostAsync(new() { IdempotencyKey = key, Headers = new() { ["X-Trace"] = " ~" } });

        Assert.Equal(key, Assert.Single(stub.Requests).Key);
    }
}
