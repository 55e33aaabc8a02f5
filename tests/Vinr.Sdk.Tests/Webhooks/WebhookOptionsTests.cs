using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>Bad settings are the caller's mistake, and no message shows a secret.</summary>
public sealed class WebhookOptionsTests
{
    public static TheoryData<string, Action<VinrWebhookOptions>> Bad => new()
    {
        { "Secrets", o => o.Secrets = [] },
        { "Secrets", o => o.Secrets = null! },
        { "Secrets", o => o.Secrets = [Delivery.Secret, ""] },
        { "Secrets", o => o.Secrets = [Delivery.Secret, null!] },
        { "Secrets", o => o.Secrets = [Delivery.Secret + " "] },
        { "Secrets", o => o.Secrets = ["\t" + Delivery.Secret] },
        { "Secrets", o => o.Secrets = ["sk_test_4f1e"] },
        { "Secrets", o => o.Secrets = [Delivery.Secret, "sk_live_4f1e"] },
        { "Secrets", o => o.Secrets = ["rk_live_4f1e"] },
        { "Secrets", o => o.Secrets = ["PK_test_4f1e"] },
        { "Secrets", o => o.Secrets = ["we_4f1e"] },
        { "Tolerance", o => o.Tolerance = TimeSpan.FromTicks(-1) },
        { "Tolerance", o => o.Tolerance = TimeSpan.MinValue },
        { "Tolerance", o => o.Tolerance = TimeSpan.Zero },
        { "Tolerance", o => o.Tolerance = TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1) },
        { "MaxBodyBytes", o => o.MaxBodyBytes = 0 },
        { "MaxBodyBytes", o => o.MaxBodyBytes = int.MinValue },
        { "TimeProvider", o => o.TimeProvider = null! },
        { "SignatureHeaders", o => o.SignatureHeaders = [] },
        { "SignatureHeaders", o => o.SignatureHeaders = ["X-Sig", ""] },
        { "SignatureHeaders", o => o.SignatureHeaders = null! },
        { "TimestampHeader", o => o.TimestampHeader = "" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_setting_is_named(string setting, Action<VinrWebhookOptions> spoil)
    {
        var delivery = Delivery.Of();
        spoil(delivery.Options);

        var refused = Assert.Throws<ArgumentException>(delivery.Read);

        Assert.Equal(setting, refused.ParamName);
        Assert.DoesNotContain("4f1e", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("?.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tolerance is 00:00:00; it must be at least 00:00:01")]
    [InlineData("MaxBodyBytes is 0; it must be at least 1")]
    public void A_number_is_refused_with_its_value_and_its_bound(string message)
    {
        var options = new VinrWebhookOptions { Secrets = [Delivery.Secret] };
        if (message.StartsWith("Tolerance", StringComparison.Ordinal)) options.Tolerance = TimeSpan.Zero;
        else options.MaxBodyBytes = 0;

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk_test_4f1e")]
    [InlineData("rk_live_4f1e")]
    [InlineData("pk_test_4f1e")]
    [Keeps("secrets.webhooks")]
    public void An_api_key_is_no_secret_of_an_endpoint(string key)
    {
        var delivery = Delivery.Of(secrets: key);

        var refused = Assert.Throws<ArgumentException>(() => VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, key));

        Assert.Contains("holds an API key", refused.Message, StringComparison.Ordinal);
        Assert.Contains("whsec_", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_secret_nothing_can_be_verified()
    {
        var delivery = Delivery.Of();

        Assert.Throws<ArgumentException>(() => VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp));
        Assert.Throws<ArgumentException>(() => VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, ""));
        Assert.Throws<ArgumentNullException>(() => VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, (string[])null!));
    }

    [Fact]
    public void Whoever_signs_gives_a_secret_and_no_empty_one()
    {
        Assert.Equal("secrets", Assert.Throws<ArgumentNullException>(() => WebhookSigner.Sign([1], Delivery.Now, null!)).ParamName);
        foreach (var secrets in new string[][] { [], [""], ["whsec_1", " "] })
        {
            var refused = Assert.Throws<ArgumentException>(() => WebhookSigner.Sign([1], Delivery.Now, secrets));
            Assert.Equal(new ArgumentException("Give at least one secret, and no empty one.", "secrets").Message, refused.Message);
        }
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var (body, options) = (Delivery.Of().Body, Delivery.Of().Options);

        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => VinrWebhook.ConstructEvent(body, "s", "t", (VinrWebhookOptions)null!)).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => VinrWebhook.ConstructEvent(body, _ => null, null!)).ParamName);
        Assert.Equal("header", Assert.Throws<ArgumentNullException>(() => VinrWebhook.ConstructEvent(body, (Func<string, string?>)null!, options)).ParamName);
        Assert.Equal("headers", Assert.Throws<ArgumentNullException>(
            () => VinrWebhook.ConstructEvent(body, (IEnumerable<KeyValuePair<string, IEnumerable<string>>>)null!, options)).ParamName);
    }

    [Fact]
    public void A_bad_setting_is_named_to_those_who_give_headers_too()
    {
        var delivery = Delivery.Of();
        delivery.Options.Secrets = [];

        Assert.Equal("Secrets", Assert.Throws<ArgumentException>(() => VinrWebhook.ConstructEvent(delivery.Body, _ => delivery.Signature, delivery.Options)).ParamName);
    }

    [Fact]
    public void A_header_without_values_is_none()
    {
        var headers = new Dictionary<string, IEnumerable<string>> { ["X-Vinr-Signature"] = null! };

        var refused = Assert.Throws<VinrWebhookSignatureException>(() => VinrWebhook.ConstructEvent(Delivery.Of().Body, headers, Delivery.Of().Options));

        Assert.Equal(VinrWebhookCheck.SignatureMissing, refused.Check);
    }

    [Fact]
    [Keeps("secrets.webhooks")]
    public void Options_do_not_show_their_secrets() => Assert.DoesNotContain(Delivery.Secret, Delivery.Of().Options.ToString(), StringComparison.Ordinal);

    [Fact]
    [Keeps("secrets.webhooks")]
    public void A_refusal_shows_neither_the_secret_nor_a_signature_nor_the_body()
    {
        var delivery = Delivery.Of();
        Delivery[] spoilt =
        [
            delivery with { Signature = null },
            delivery with { Timestamp = null },
            delivery with { Timestamp = "soon-" + Delivery.Secret },
            delivery with { Signature = "x" + delivery.Signature },
            delivery with { Body = [.. delivery.Body, (byte)' '] },
            Delivery.Of(signedAt: Delivery.Now.AddHours(1)),
            Delivery.Of(signedAt: Delivery.Now.AddHours(-1)),
        ];

        Assert.All(spoilt, bad =>
        {
            var text = bad.Refused().ToString();
            Assert.DoesNotContain(Delivery.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(delivery.Signature!, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ptx_1", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    [Keeps("secrets.webhooks")]
    public void What_is_signed_and_no_event_is_not_shown_either() =>
        Assert.DoesNotContain("confidential", Assert.Throws<VinrResponseFormatException>(Delivery.Of("""{"created":"confidential"}""").Read).ToString(), StringComparison.Ordinal);
}
