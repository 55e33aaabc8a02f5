using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>What is said of a delivery that is not believed and of a bad setting, word for word: each says where to look.</summary>
public sealed class WebhookMessageTests
{
    private static readonly Dictionary<string, (Func<Delivery, Delivery> Spoil, string Message)> Refusals = new()
    {
        ["too large"] = (
            d => With(d, o => o.MaxBodyBytes = 100), "The body is larger than 100 bytes, and was not looked at. If VINR sends such events, raise MaxBodyBytes."),
        ["no signature"] = (
            d => d with { Signature = null },
            "There is no X-Vinr-Signature or Vinr-Signature header. The request does not come from VINR, or something on the way took the header off."),
        ["no time"] = (
            d => d with { Timestamp = null }, "There is no X-Vinr-Timestamp header. The request does not come from VINR, or something on the way took the header off."),
        ["no number"] = (d => d with { Timestamp = "soon" }, "The X-Vinr-Timestamp header is no number of Unix seconds. The request does not come from VINR."),
        ["old"] = (
            _ => Delivery.Of(signedAt: Delivery.Now.AddSeconds(-301)),
            "The delivery was signed 301 s ago, and at most 300 s are accepted (Tolerance). Someone sends an old one again, or the clock of this machine is fast."),
        ["early"] = (
            _ => Delivery.Of(signedAt: Delivery.Now.AddSeconds(301)),
            "The delivery says that it was signed 301 s from now, and at most 300 s are accepted (Tolerance). The clock of this machine is slow, or the request does not come from VINR."),
        ["no form"] = (
            d => d with { Signature = "x" },
            "The X-Vinr-Signature or Vinr-Signature header holds no signature of 64 hexadecimal digits. The request does not come from VINR."),
        ["empty"] = (
            d => d with { Body = [] },
            "The body is empty, and VINR signs none that is. Something has read it before it came here (in ASP.NET Core, call Request.EnableBuffering() before that, and rewind), or the request does not come from VINR."),
        ["one secret"] = (
            d => d with { Signature = new string('0', 64) },
            "No signature belongs to this body and the secret. The secret is another endpoint's, or the body is not the bytes that VINR sent (it must not be parsed and written again before), or the request does not come from VINR."),
        ["two secrets"] = (
            d => With(d with { Signature = new string('0', 64) }, o => o.Secrets = ["whsec_1", "whsec_2"]),
            "No signature belongs to this body and one of the 2 secrets. The secret is another endpoint's, or the body is not the bytes that VINR sent (it must not be parsed and written again before), or the request does not come from VINR."),
    };

    private static readonly Dictionary<string, (Action<VinrWebhookOptions> Set, string Setting, string Message)> BadSettings = new()
    {
        ["no secret"] = (o => o.Secrets = [], "Secrets", "Secrets is empty; give the endpoint's secret (whsec_…), which VINR shows when the endpoint is created."),
        ["an empty secret"] = (o => o.Secrets = [" "], "Secrets", "Secrets holds an empty one; is VINR_WEBHOOK_SECRET set?"),
        ["white space before it"] = (o => o.Secrets = ["\twhsec_1"], "Secrets", "Secrets holds one with white space around it; remove it."),
        ["white space after it"] = (o => o.Secrets = ["whsec_1\n"], "Secrets", "Secrets holds one with white space around it; remove it."),
        ["an id"] = (
            o => o.Secrets = ["WE_1"], "Secrets",
            "Secrets holds an API key or an id (sk_…, rk_…, pk_…, we_…) instead of the endpoint's secret; give that (whsec_…), which VINR shows when the endpoint is created."),
        ["no tolerance"] = (
            o => o.Tolerance = TimeSpan.FromMilliseconds(999), "Tolerance",
            "Tolerance is 00:00:00.9990000; it must be at least 00:00:01, since the time of signing is given in whole seconds."),
        ["no bytes"] = (o => o.MaxBodyBytes = 0, "MaxBodyBytes", "MaxBodyBytes is 0; it must be at least 1."),
        ["no clock"] = (o => o.TimeProvider = null!, "TimeProvider", "TimeProvider is null; leave it unset for the system clock."),
        ["no header"] = (o => o.SignatureHeaders = [], "SignatureHeaders", "SignatureHeaders must name a header, and none that is empty."),
        ["an empty header"] = (o => o.SignatureHeaders = ["a", " "], "SignatureHeaders", "SignatureHeaders must name a header, and none that is empty."),
        ["no header of time"] = (o => o.TimestampHeader = " ", "TimestampHeader", "TimestampHeader must name a header."),
    };

    public static TheoryData<string> Deliveries => [.. Refusals.Keys];

    public static TheoryData<string> Settings => [.. BadSettings.Keys];

    [Theory]
    [MemberData(nameof(Deliveries))]
    public void A_delivery_that_is_not_believed_says_where_to_look(string name)
    {
        var (spoil, message) = Refusals[name];

        Assert.Equal(message, spoil(Delivery.Of()).Refused().Message);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_bad_setting_says_what_to_do(string name)
    {
        var (set, setting, message) = BadSettings[name];
        var options = new VinrWebhookOptions { Secrets = ["whsec_1"] };
        set(options);

        Assert.Equal(new ArgumentException(message, setting).Message, Assert.Throws<ArgumentException>(options.Validate).Message);
    }

    [Theory]
    [InlineData("null", "The delivery is signed with the endpoint's secret, and its body is the JSON value null.")]
    [InlineData("7", "The delivery is signed with the endpoint's secret, and its body is not an event, which has an id.")]
    public void A_signed_body_that_is_no_event_says_so(string body, string message) =>
        Assert.Equal(message, Assert.Throws<VinrResponseFormatException>(Delivery.Of(body).Read).Message);

    [Fact]
    public void The_least_settings_are_fine()
    {
        var delivery = Delivery.Of("""{"id":"e"}""");
        delivery.Options.Tolerance = TimeSpan.FromSeconds(1);
        delivery.Options.MaxBodyBytes = delivery.Body.Length;
        delivery.Options.Validate();
        new VinrWebhookOptions { Secrets = ["whsec_1"], MaxBodyBytes = 1 }.Validate();

        Assert.Equal("e", delivery.Read().Id);
    }

    [Fact]
    public void The_last_second_of_the_calendar_is_a_time_and_not_a_mistake() =>
        Assert.Equal(VinrWebhookCheck.FromTheFuture, (Delivery.Of() with { Timestamp = "253402300799" }).Refused().Check);

    [Fact]
    public void Options_show_their_settings() =>
        Assert.Equal("VinrWebhookOptions { 1 secrets, Tolerance = 00:05:00, MaxBodyBytes = 1048576 }", Delivery.Of().Options.ToString());

    private static Delivery With(Delivery delivery, Action<VinrWebhookOptions> set)
    {
        set(delivery.Options);
        return delivery;
    }
}
