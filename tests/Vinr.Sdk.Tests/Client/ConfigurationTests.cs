using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>Settings from configuration: read as they are meant, or refused with their place and form.</summary>
public sealed class ConfigurationTests
{
    private const string Key = "sk_test_configured";

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "AttemptTimeout", "24:00:00", "hh:mm:ss" },
        { "AttemptTimeout", "10:30", "hh:mm:ss" },
        { "TotalTimeout", "soon", "seconds" },
        { "TotalTimeout", "", "seconds" },
        { "MaxRetryAfter", "-1", "seconds" },
        { "MaxRetries", "two", "a whole number" },
        { "MaxRetries", "2.0", "a whole number" },
        { "MaxResponseBytes", "99999999999", "a whole number" },
        { "MaxResponseBytes", "32 MiB", "a whole number" },
        { "Authentication", "7", "ApiKeyHeader or Bearer" },
        { "Authentication", "1", "ApiKeyHeader or Bearer" },
        { "Authentication", "ApiKeyHeader,Bearer", "ApiKeyHeader or Bearer" },
        { "BaseAddress", "api.vinr.com/v1", "https" },
        { "RateLimiting", "Fast", "Standard" },
        { "RateLimiting", "100", "RequestsPerSecond" },
        { "RateLimiting:RequestsPerSecond", "100", "above 0" },
        { "RateLimiting:Burst", "100", "above 0" },
        { "RateLimiting:PerSecond", "100", "RequestsPerSecond" },
    };

    [Theory]
    [InlineData("20", 20)]
    [InlineData("20s", 20)]
    [InlineData("1.5s", 1.5)]
    [InlineData("500ms", 0.5)]
    [InlineData("00:00:20", 20)]
    public void A_duration_is_read_as_seconds_or_as_a_clock_shows_it(string text, double seconds)
    {
        var options = Read(("AttemptTimeout", text), ("TotalTimeout", text), ("MaxRetryAfter", text));

        var expected = TimeSpan.FromSeconds(seconds);
        Assert.Equal((expected, expected, expected), (options.AttemptTimeout, options.TotalTimeout, options.MaxRetryAfter));
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_value_that_cannot_be_read_is_refused_with_its_place_and_form(string setting, string value, string form)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Read((setting, value)));

        Assert.Contains("Vinr:" + setting.Split(':')[0], refusal.Message, StringComparison.Ordinal);
        Assert.Contains(form, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AttemptTimeout")]
    [InlineData("Authentication")]
    [InlineData("MaxRetries")]
    [InlineData("RateLimiting")]
    [InlineData("BaseAddress")]
    [InlineData("sk_test_name")]
    [Keeps("secrets.texts")]
    public void A_key_in_the_wrong_line_is_not_shown(string setting)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Read((setting, Key)));

        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apikeyheader", VinrAuthentication.ApiKeyHeader)]
    [InlineData("Bearer", VinrAuthentication.Bearer)]
    public void A_way_to_authenticate_is_read_by_its_name(string name, VinrAuthentication expected) =>
        Assert.Equal(expected, Read(("Authentication", name)).Authentication);

    [Theory]
    [InlineData("Sandbox", 50)]
    [InlineData("standard", 200)]
    [InlineData("Scale", 1_000)]
    public void A_limit_of_VINRs_is_read_by_its_name(string name, int burst)
    {
        using var limiting = Read(("RateLimiting", name)).RateLimiting!;

        Assert.Equal(burst, limiting.Writes.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public void A_limit_is_read_from_its_numbers()
    {
        using var limiting = Read(("RateLimiting:RequestsPerSecond", "40"), ("RateLimiting:Burst", "80")).RateLimiting!;

        Assert.Equal((80, 80), (limiting.Reads.GetStatistics()!.CurrentAvailablePermits, limiting.Writes.GetStatistics()!.CurrentAvailablePermits));
    }

    [Fact]
    public void Every_option_that_text_can_say_is_a_setting()
    {
        var said = typeof(VinrClientOptions).GetProperties().Select(property => property.Name)
            .Except([nameof(VinrClientOptions.TimeProvider), nameof(VinrClientOptions.HttpHandler), nameof(VinrClientOptions.LoggerFactory)]);

        foreach (var name in said)
        {
            var refusal = Record.Exception(() => Read((name, "?")));
            Assert.True(refusal is null || !refusal.Message.Contains("does not exist", StringComparison.Ordinal), name);
        }
    }

    [Theory]
    [InlineData("MaxRetrys", "2")]
    [InlineData("Http:Proxy", "none")]
    public void A_setting_that_does_not_exist_is_refused_by_its_path(string setting, string value) =>
        Assert.Contains($"Vinr:{setting.Split(':')[0]}", Assert.Throws<ArgumentException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Vinr:SecretKey", Key)]
    [InlineData("PATH", "/bin")]
    public void The_whole_configuration_is_refused_with_what_to_pass(string name, string value)
    {
        var services = new ServiceCollection();
        services.AddVinr(Configuration((name, value)));

        var refusal = Assert.ThrowsAny<Exception>(() => Client(services));

        Assert.Contains("GetSection(\"Vinr\")", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_holds_nothing_else_may_be_the_whole()
    {
        var services = new ServiceCollection();
        services.AddVinr(Configuration(("SecretKey", Key), ("MaxRetries", "1")));

        using var provider = services.BuildServiceProvider();
        Assert.Equal(1, provider.GetRequiredService<IOptions<VinrClientOptions>>().Value.MaxRetries);
    }

    private static VinrClientOptions Read(params (string Name, string Value)[] settings)
    {
        var options = new VinrClientOptions();
        ConfigurationReader.Apply(Configuration([.. settings.Select(setting => ("Vinr:" + setting.Name, setting.Value))]).GetSection("Vinr"), options);
        return options;
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

    private static void Client(ServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<VinrClient>();
    }
}
