namespace Vinr.Sdk;

/// <summary>What an app would have set on an <see cref="HttpClient"/>, seen on one that nothing is sent through.</summary>
internal static class HttpClientChanges
{
    /// <returns>The names of what was set; null for nothing. Resilience handlers lift the time limit, which limits nothing here.</returns>
    public static string? Of(IEnumerable<Action<HttpClient>> actions)
    {
        using var plain = new HttpClient();
        using var set = new HttpClient();
        foreach (var action in actions) action(set);

        string?[] names =
        [
            set.BaseAddress is null ? null : nameof(HttpClient.BaseAddress),
            set.Timeout == plain.Timeout || set.Timeout == Timeout.InfiniteTimeSpan ? null : nameof(HttpClient.Timeout),
            set.DefaultRequestHeaders.NonValidated.Count == 0 ? null : nameof(HttpClient.DefaultRequestHeaders),
            set.MaxResponseContentBufferSize == plain.MaxResponseContentBufferSize ? null : nameof(HttpClient.MaxResponseContentBufferSize),
            set.DefaultRequestVersion == plain.DefaultRequestVersion ? null : nameof(HttpClient.DefaultRequestVersion),
            set.DefaultVersionPolicy == plain.DefaultVersionPolicy ? null : nameof(HttpClient.DefaultVersionPolicy),
        ];
        var found = string.Join(", ", names.OfType<string>());
        return found.Length == 0 ? null : found;
    }
}
