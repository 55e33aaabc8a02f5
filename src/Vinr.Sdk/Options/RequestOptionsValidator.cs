namespace Vinr.Sdk;

/// <summary>Checks <see cref="RequestOptions"/> before anything is sent. Each message names the setting and what to do.</summary>
internal static class RequestOptionsValidator
{
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public static void Validate(RequestOptions? options)
    {
        if (options is not null) Given(options);
    }

    private static void Given(RequestOptions options)
    {
        if (options.IdempotencyKey is { } key) IdempotencyKeyText(key);
        if (options.MaxRetries is { } retries) OptionsValidator.Retries(retries, "RequestOptions.MaxRetries");
        if (options.Timeout is { } timeout) OptionsValidator.Limit(timeout, "RequestOptions.Timeout");
        if (options.Headers is { } headers) foreach (var (name, value) in headers) Header(name, value);
        if (options.ExtraFields is { } fields && fields.Keys.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("RequestOptions.ExtraFields has a field without a name.", "RequestOptions.ExtraFields");
        if (options.ExtraQuery is { } query && query.Any(static parameter => string.IsNullOrWhiteSpace(parameter.Key) || parameter.Value is null))
        {
            throw new ArgumentException("RequestOptions.ExtraQuery has a parameter without a name or a value.", "RequestOptions.ExtraQuery");
        }

        if (options.Expand is { } expand && expand.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("RequestOptions.Expand names an empty property.", nameof(options));
    }

    private static void IdempotencyKeyText(string key)
    {
        const string Setting = "RequestOptions.IdempotencyKey";
        if (string.IsNullOrWhiteSpace(key)) throw new ArgumentException($"{Setting} is empty. Leave it null for a new key.", Setting);
        if (key.Length > IdempotencyKey.MaxLength) throw new ArgumentException($"{Setting} is longer than {IdempotencyKey.MaxLength} characters. IdempotencyKey.For(…) makes a short one from long parts.", Setting);
        if (key.AsSpan().Trim().Length != key.Length || key.Any(character => character is < ' ' or > '~'))
        {
            throw new ArgumentException($"{Setting} must be printable ASCII without control characters and without white space around it. IdempotencyKey.For(…) makes one from any text.", Setting);
        }
    }

    private static void Header(string name, string value)
    {
        const string Setting = "RequestOptions.Headers";
        if (HeaderNames.Owned.Contains(name)) throw new ArgumentException($"{Setting} may not set {name}: the SDK owns it.", Setting);
        using var probe = new HttpRequestMessage();
        if (!probe.Headers.TryAddWithoutValidation(name, "")) throw new ArgumentException($"{Setting} has a name that is no header of a request.", Setting);

        if (value is null || value.Any(character => char.IsControl(character) || character > '~'))
        {
            throw new ArgumentException($"{Setting}: the value of {name} must be printable ASCII.", Setting);
        }
    }
}
