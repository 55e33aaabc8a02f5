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
        { "Tolerance", o => o.Tolerance = TimeSpan.FromTicks(-1) },
        { "MaxBodyBytes", o => o.MaxBodyBytes = 0 },
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
        Assert.DoesNotContain(Delivery.Secret, refused.Message, StringComparison.Ordinal);
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
    public void Options_do_not_show_their_secrets() => Assert.DoesNotContain(Delivery.Secret, Delivery.Of().Options.ToString(), StringComparison.Ordinal);

    [Fact]
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
    public void What_is_signed_and_no_event_is_not_shown_either() =>
        Assert.DoesNotContain("confidential", Assert.Throws<VinrResponseFormatException>(Delivery.Of("""{"created":"confidential"}""").Read).ToString(), StringComparison.Ordinal);
}
