namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Where customers pay, which is known when the sandbox listens.</summary>
internal sealed class CheckoutAddress
{
    /// <summary>The first segment of its paths.</summary>
    public const string Segment = "checkout";

    /// <summary>The address that the sandbox listens on.</summary>
    public Uri? Root { get; set; }

    /// <param name="id">Of a payment or a checkout session.</param>
    public string Of(string id) => $"{Root?.GetLeftPart(UriPartial.Authority)}{PathOf(id)}";

    public static string PathOf(string id) => $"/{Segment}/{Uri.EscapeDataString(id)}";
}
