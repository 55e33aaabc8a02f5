using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>What is believed, and what is not, and why.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void A_signed_delivery_is_an_event()
    {
        var earned = Assert.IsType<PointsEarned>(Delivery.Of().Read());

        Assert.Equal("evt_1", earned.Id);
        Assert.Equal(150, earned.Transaction!.Amount);
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public void The_scheme_is_an_hmac_over_the_timestamp_a_full_stop_and_the_body()
    {
        var signed = Encoding.UTF8.GetBytes($"1767603600.{Delivery.Json}");

        Assert.Equal(Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Delivery.Secret), signed)).ToLowerInvariant(), Delivery.Of().Signature);
        Assert.Equal("1767603600", Delivery.Of().Timestamp);
    }

    [Fact]
    public void The_shortest_form_takes_secrets_alone()
    {
        var now = TimeProvider.System.GetUtcNow();
        var delivery = Delivery.Of(signedAt: now);

        Assert.IsType<PointsEarned>(VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, Delivery.Secret));
        Assert.IsType<PointsEarned>(VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, "whsec_old", Delivery.Secret));
        Assert.Throws<VinrWebhookSignatureException>(() => VinrWebhook.ConstructEvent(delivery.Body, delivery.Signature, delivery.Timestamp, "whsec_old"));
    }

    [Theory]
    [InlineData(new[] { "whsec_new" }, new[] { "whsec_new", "whsec_old" })]
    [InlineData(new[] { "whsec_old" }, new[] { "whsec_new", "whsec_old" })]
    [InlineData(new[] { "whsec_new", "whsec_old" }, new[] { "whsec_old" })]
    [InlineData(new[] { "whsec_old", "whsec_new" }, new[] { "whsec_old" })]
    [InlineData(new[] { "whsec_old", "whsec_old" }, new[] { "whsec_old" })]
    [InlineData(new[] { "whsec_other", "whsec_new", "whsec_old" }, new[] { "whsec_another", "whsec_old" })]
    public void Any_signature_may_belong_to_any_secret(string[] signedWith, string[] configured)
    {
        var delivery = Delivery.Of(secrets: signedWith);
        delivery.Options.Secrets = configured;

        Assert.Equal("evt_1", delivery.Read().Id);
    }

    [Fact]
    public void A_signature_may_have_a_version_spaces_and_large_digits()
    {
        var delivery = Delivery.Of();
        var plain = delivery.Signature!;

        foreach (var form in new[] { $"v1={plain}", $"v1={plain.ToUpperInvariant()}", $"  {plain} ", $"v0=zz, v1={plain}", $",,{plain},", $"x,{plain.ToUpperInvariant()}" })
        {
            Assert.Equal("evt_1", (delivery with { Signature = form }).Read().Id);
        }
    }

    [Fact]
    public void A_long_secret_is_as_good_as_a_short_one()
    {
        var secret = "whsec_" + new string('é', 1_000);
        var delivery = Delivery.Of(secrets: secret);
        delivery.Options.Secrets = [secret];

        Assert.Equal("evt_1", delivery.Read().Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [Keeps("webhooks.believed")]
    public void Without_a_signature_nothing_is_believed(string? signature) =>
        Assert.Equal(VinrWebhookCheck.SignatureMissing, (Delivery.Of() with { Signature = signature }).Refused().Check);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [Keeps("webhooks.believed")]
    public void Without_a_timestamp_nothing_is_believed(string? timestamp) =>
        Assert.Equal(VinrWebhookCheck.TimestampMissing, (Delivery.Of() with { Timestamp = timestamp }).Refused().Check);

    [Theory]
    [InlineData("soon")]
    [InlineData("-1767603600")]
    [InlineData("+1767603600")]
    [InlineData(" 1767603600")]
    [InlineData("1767603600.0")]
    [InlineData("1,767,603,600")]
    [InlineData("0x695b8890")]
    [InlineData("٣")]
    [InlineData("253402300800")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999999999999999")]
    public void A_timestamp_that_is_no_number_of_seconds_is_refused(string timestamp) =>
        Assert.Equal(VinrWebhookCheck.TimestampMalformed, (Delivery.Of() with { Timestamp = timestamp }).Refused().Check);

    [Theory]
    [InlineData(-300, null)]
    [InlineData(-301, VinrWebhookCheck.TooOld)]
    [InlineData(300, null)]
    [InlineData(301, VinrWebhookCheck.FromTheFuture)]
    [InlineData(-86_400, VinrWebhookCheck.TooOld)]
    [Keeps("webhooks.believed")]
    public void Five_minutes_are_tolerated_in_both_directions(int seconds, VinrWebhookCheck? check)
    {
        var delivery = Delivery.Of(signedAt: Delivery.Now.AddSeconds(seconds));

        if (check is null)
        {
            Assert.Equal("evt_1", delivery.Read().Id);
            return;
        }

        var refused = delivery.Refused();
        Assert.Equal(check, refused.Check);
        Assert.Equal(TimeSpan.FromSeconds(-seconds), refused.Age);
    }

    [Fact]
    public void The_tolerance_can_be_set()
    {
        var delivery = Delivery.Of(signedAt: Delivery.Now.AddSeconds(-10));

        delivery.Options.Tolerance = TimeSpan.FromSeconds(9);
        Assert.Equal(VinrWebhookCheck.TooOld, delivery.Refused().Check);

        delivery.Options.Tolerance = TimeSpan.MaxValue;
        Assert.Equal("evt_1", delivery.Read().Id);
    }

    [Theory]
    [InlineData("deadbeef")]
    [InlineData("v1=")]
    [InlineData(",,,")]
    [InlineData("gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    [InlineData("0g00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("g000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("V1=0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_has_not_the_form_of_a_signature_is_said_to_be_so(string signature) =>
        Assert.Equal(VinrWebhookCheck.SignatureMalformed, (Delivery.Of() with { Signature = signature }).Refused().Check);

    [Fact]
    [Keeps("webhooks.believed")]
    public void A_changed_body_timestamp_or_signature_does_not_match()
    {
        var delivery = Delivery.Of();

        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Body = [.. delivery.Body, (byte)' '] }).Refused().Check);
        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Timestamp = "1767603601" }).Refused().Check);
        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Timestamp = "01767603600" }).Refused().Check);
        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Signature = new string('0', 64) }).Refused().Check);
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public void Moving_bytes_between_timestamp_and_body_does_not_match()
    {
        var delivery = Delivery.Of();

        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Timestamp = "176760360", Body = [(byte)'0', .. delivery.Body], Options = Patient() }).Refused().Check);
    }

    [Fact]
    [Keeps("webhooks.bounded")]
    public void Of_very_many_signatures_only_the_first_are_looked_at()
    {
        var delivery = Delivery.Of();
        string Behind(int others) => string.Concat(Enumerable.Repeat($"{new string('0', 64)},", others)) + delivery.Signature;

        Assert.Equal("evt_1", (delivery with { Signature = Behind(15) }).Read().Id);
        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Signature = Behind(16) }).Refused().Check);
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public void A_large_body_is_refused_before_it_is_hashed()
    {
        var delivery = Delivery.Of() with { Signature = null };
        delivery.Options.MaxBodyBytes = delivery.Body.Length - 1;
        Assert.Equal(VinrWebhookCheck.BodyTooLarge, delivery.Refused().Check);

        var fitting = Delivery.Of();
        fitting.Options.MaxBodyBytes = fitting.Body.Length;
        Assert.Equal("evt_1", fitting.Read().Id);
    }

    [Theory]
    [InlineData(1013)] // with the timestamp and the full stop a round number, and one more
    [InlineData(1014)]
    [InlineData(1024 * 1024)]
    [InlineData((1024 * 1024) + 1)]
    [InlineData(3 * 1024 * 1024)]
    public void A_body_is_signed_alike_whatever_its_length(int length)
    {
        var delivery = Delivery.Of(Delivery.Json.PadRight(length));
        delivery.Options.MaxBodyBytes = int.MaxValue;
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Delivery.Secret), (byte[])[.. Encoding.UTF8.GetBytes(delivery.Timestamp + "."), .. delivery.Body]);

        Assert.Equal(Convert.ToHexString(signed), delivery.Signature, ignoreCase: true);
        Assert.Equal("evt_1", delivery.Read().Id);
        Assert.Equal(VinrWebhookCheck.Mismatch, (delivery with { Body = [.. delivery.Body[..^1], (byte)'!'] }).Refused().Check);
    }

    [Fact]
    public void An_empty_body_is_said_to_be_empty_instead_of_blaming_the_secret()
    {
        var refused = (Delivery.Of() with { Body = [] }).Refused();

        Assert.Equal(VinrWebhookCheck.Mismatch, refused.Check);
        Assert.Contains("The body is empty", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EnableBuffering()", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret is another", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"id":{}}""")]
    [InlineData("""{"created":"soon"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    public void A_signed_body_that_is_no_event_is_said_to_be_so(string body)
    {
        var refused = Assert.Throws<VinrResponseFormatException>(Delivery.Of(body).Read);

        Assert.Contains("is signed", refused.Message, StringComparison.Ordinal);
    }

    private static VinrWebhookOptions Patient()
    {
        var options = Delivery.Of().Options;
        options.Tolerance = TimeSpan.MaxValue;
        return options;
    }
}
