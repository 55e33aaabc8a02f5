namespace Vinr.Sdk;

/// <summary>Finds the headers of a delivery, whatever their case. Several of one name count as one, as HTTP has it.</summary>
internal static class WebhookHeaders
{
    public static string? Signature(Func<string, string?> header, VinrWebhookOptions options)
    {
        for (var i = 0; i < options.SignatureHeaders.Count; i++)
        {
            if (header(options.SignatureHeaders[i]) is { } value && !string.IsNullOrWhiteSpace(value)) return value;
        }

        return null;
    }

    /// <summary>Gives a header by its name; an empty text when there is none.</summary>
    public static Func<string, string?> Lookup(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) => name =>
        string.Join(SignatureScheme.Separator, headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value ?? []));
}
