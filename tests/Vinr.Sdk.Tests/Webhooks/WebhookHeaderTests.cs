using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>The headers of a delivery, as several frameworks give them.</summary>
public sealed class WebhookHeaderTests
{
    [Theory]
    [InlineData("X-Vinr-Signature", "X-Vinr-Timestamp")]
    [InlineData("x-vinr-signature", "x-vinr-timestamp")]
    [InlineData("Vinr-Signature", "X-Vinr-Timestamp")]
    public void Headers_of_a_request_message_are_found_whatever_their_case(string signatureName, string timestampName)
    {
        var delivery = Delivery.Of();
        using var request = new HttpRequestMessage();
        request.Headers.Add(signatureName, delivery.Signature);
        request.Headers.Add(timestampName, delivery.Timestamp);

        Assert.Equal("evt_1", VinrWebhook.ConstructEvent(delivery.Body, request.Headers, delivery.Options).Id);
    }

    [Fact]
    public void Headers_of_any_dictionary_are_found_by_name()
    {
        var delivery = Delivery.Of();
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["vinr-signature"] = delivery.Signature, ["x-vinr-timestamp"] = delivery.Timestamp };

        Assert.Equal("evt_1", VinrWebhook.ConstructEvent(delivery.Body, headers.GetValueOrDefault, delivery.Options).Id);
    }

    [Fact]
    public void Several_headers_of_one_name_count_as_one()
    {
        var delivery = Delivery.Of();
        using var request = new HttpRequestMessage();
        request.Headers.Add("X-Vinr-Signature", [new string('0', 64), delivery.Signature]);
        request.Headers.Add("X-Vinr-Timestamp", delivery.Timestamp);

        Assert.Equal("evt_1", VinrWebhook.ConstructEvent(delivery.Body, request.Headers, delivery.Options).Id);
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public void Two_timestamps_are_none()
    {
        var delivery = Delivery.Of();
        using var request = new HttpRequestMessage();
        request.Headers.Add("X-Vinr-Signature", delivery.Signature);
        request.Headers.Add("X-Vinr-Timestamp", [delivery.Timestamp, delivery.Timestamp]);

        Assert.Equal(VinrWebhookCheck.TimestampMalformed, Refused(delivery, request).Check);
    }

    [Fact]
    public void The_names_of_the_headers_can_be_set()
    {
        var delivery = Delivery.Of();
        delivery.Options.SignatureHeaders = ["X-Sig"];
        delivery.Options.TimestampHeader = "X-At";
        using var request = new HttpRequestMessage();
        request.Headers.Add("X-Sig", delivery.Signature);
        request.Headers.Add("X-At", delivery.Timestamp);

        Assert.Equal("evt_1", VinrWebhook.ConstructEvent(delivery.Body, request.Headers, delivery.Options).Id);
    }

    [Fact]
    public void A_refusal_names_the_header_that_is_missing()
    {
        var delivery = Delivery.Of();
        using var request = new HttpRequestMessage();

        var unsigned = Refused(delivery, request);
        Assert.Equal(VinrWebhookCheck.SignatureMissing, unsigned.Check);
        Assert.Contains("X-Vinr-Signature or Vinr-Signature", unsigned.Message, StringComparison.Ordinal);

        request.Headers.Add("X-Vinr-Signature", delivery.Signature);
        var timeless = Refused(delivery, request);
        Assert.Equal(VinrWebhookCheck.TimestampMissing, timeless.Check);
        Assert.Contains("X-Vinr-Timestamp", timeless.Message, StringComparison.Ordinal);
    }

    private static VinrWebhookSignatureException Refused(Delivery delivery, HttpRequestMessage request) =>
        Assert.Throws<VinrWebhookSignatureException>(() => VinrWebhook.ConstructEvent(delivery.Body, request.Headers, delivery.Options));
}
