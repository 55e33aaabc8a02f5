using System.Globalization;

namespace Vinr.Sdk.Endpoints;

/// <summary>Query values as text, in the one form that the API reads.</summary>
internal static class QueryText
{
    public static string? Of(bool? value) => value switch { null => null, true => "true", false => "false" };

    // Assumed: VINR shows the name of the range, created[gte], and no value.
    public static string? Of(DateTimeOffset? value) =>
        value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
