using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;

namespace Vinr.Sdk;

/// <summary>
/// The headers of an answer, names in any case, a repeated header's values joined with <c>", "</c>. Where the secret key was
/// echoed it is taken out. Nothing is copied until somebody looks.
/// </summary>
public sealed class ResponseHeaders : IReadOnlyDictionary<string, string>
{
    internal static readonly ResponseHeaders None = new(null, null, null);

    private readonly HttpHeaders? _message;
    private readonly HttpHeaders? _content;
    private readonly SecretKey? _key;
    private Dictionary<string, string>? _values;

    internal ResponseHeaders(HttpHeaders? message, HttpHeaders? content, SecretKey? key)
    {
        _message = message;
        _content = content;
        _key = key;
    }

    private Dictionary<string, string> Values => _values ??= Copy();

    /// <inheritdoc />
    public int Count => Values.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => Values.Keys;

    IEnumerable<string> IReadOnlyDictionary<string, string>.Values => Values.Values;

    /// <inheritdoc />
    public string this[string key] => Values[key];

    internal RateLimit? RateLimit => field ??= ReadRateLimit();

    /// <summary>Whether VINR gave the stored answer of an earlier request.</summary>
    internal bool IsReplay => string.Equals(First(HeaderNames.Replayed), "true", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public bool ContainsKey(string key) => Values.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => Values.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first value of a message header, looked up without copying the others.</summary>
    internal string? First(string name) =>
        _message is not null && _message.NonValidated.TryGetValues(name, out var values) ? Shown(FirstOf(values)) : null;

    private static string? FirstOf(HeaderStringValues values)
    {
        foreach (var value in values) return value;
        return null;
    }

    [return: NotNullIfNotNull(nameof(text))]
    private string? Shown(string? text) => _key!.Redact(text); // where there are headers, there is a key

    private Dictionary<string, string> Copy()
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var headers in (ReadOnlySpan<HttpHeaders?>)[_message, _content])
        {
            if (headers is null) continue;
            foreach (var (name, values) in headers.NonValidated) copy[Shown(name)] = Shown(string.Join(", ", (IEnumerable<string>)values));
        }

        return copy;
    }

    private RateLimit? ReadRateLimit()
    {
        var (limit, remaining, reset) = (Number("X-RateLimit-Limit"), Number("X-RateLimit-Remaining"), Number("X-RateLimit-Reset"));
        if (limit is null && remaining is null && reset is null) return null;
        return new() { Limit = limit, Remaining = remaining, Reset = Instant(reset) };
    }

    private long? Number(string name) =>
        long.TryParse(First(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A value that no calendar has is null, not an exception.
    private static DateTimeOffset? Instant(long? seconds) =>
        seconds is <= 253_402_300_799 and { } value ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
