namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads addresses that customers are sent to.</summary>
internal static class WebAddresses
{
    private const int Longest = 2_048;

    [SandboxRule("bodies.addresses", Grade.Assumed, "Addresses that customers are sent to are absolute http or https ones, of at most 2,048 characters.")]
    public static string WebAddress(this RequestField field)
    {
        var text = field.Text();
        if (text.Length > Longest) throw field.Invalid($"is longer than {Longest} characters");

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0 }
            && text.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase)
            && !text.Any(char.IsControl)
                ? text
                : throw field.Invalid("must be an absolute http or https address");
    }
}
