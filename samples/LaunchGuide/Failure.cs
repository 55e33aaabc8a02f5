using System.Globalization;
using Vinr.Sdk;

namespace LaunchGuide;

/// <summary>Says in one line why a call failed.</summary>
internal static class Failure
{
    public static string InOneLine(VinrException failed)
    {
        var what = failed switch
        {
            VinrApiException answer => string.Create(
                CultureInfo.InvariantCulture, $"VINR refused a call ({(int)answer.StatusCode} {answer.Code}): {answer.Message}"),
            VinrResponseFormatException => $"What answered does not speak VINR's API: {failed.Message}",
            _ => $"VINR cannot be reached: {failed.Message}",
        };
        return string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
