using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Transport;

/// <summary>Checks of arguments, before anything is sent.</summary>
internal static class Require
{
    /// <summary>
    /// An id that goes into a path. Whatever it contains becomes one escaped segment, but nothing, white space and the two
    /// segments that mean "here" and "up" would address something else.
    /// </summary>
    public static void Id(string? id, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        if (string.IsNullOrWhiteSpace(id)) throw new ArgumentException("An id must not be empty or white space.", name);
        if (id is "." or "..") throw new ArgumentException("\".\" and \"..\" are no ids: in an address they mean another resource.", name);
    }

    /// <summary>A field that the API requires.</summary>
    public static void Field(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("The field is required and must not be empty or white space.", name);
    }

    public static void Cursor(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"{name} must not be empty or white space; leave it null to begin at the start.", name);
    }

    /// <summary>A filter of a list. An empty one, sent as it is, could be read as "all".</summary>
    public static void Filter(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"{name} must not be empty or white space; leave it null to list all.", name);
    }

    /// <summary>An amount of money to move.</summary>
    public static void Positive(long value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value <= 0) throw new ArgumentOutOfRangeException(name, value, "The amount must be above 0, in minor units of its currency.");
    }

    /// <summary>A number of points to ask for.</summary>
    public static void NotNegative(long value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(name, value, "The number of points must not be negative.");
    }

    public static void Options(RequestOptions? options)
    {
        if (options is not null) Given(options);
    }

    private static void Given(RequestOptions options)
    {
        if (options.IdempotencyKey is { } key) IdempotencyKeyText(key);
        if (options.MaxRetries is { } retries) OptionsValidator.Retries(retries, "RequestOptions.MaxRetries");
        if (options.Timeout is { } timeout) OptionsValidator.Limit(timeout, "RequestOptions.Timeout");
        if (options.Headers is { } headers) foreach (var (name, value) in headers) Header(name, value);
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
        if (WireHeaders.Owned.Contains(name)) throw new ArgumentException($"{Setting} may not set {name}: the SDK owns it.", Setting);
        using var probe = new HttpRequestMessage();
        if (!probe.Headers.TryAddWithoutValidation(name, "")) throw new ArgumentException($"{Setting} has a name that is no header of a request.", Setting);

        if (value is null || value.Any(character => char.IsControl(character) || character > '~'))
        {
            throw new ArgumentException($"{Setting}: the value of {name} must be printable ASCII.", Setting);
        }
    }
}
