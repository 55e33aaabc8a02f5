using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>What came of a request, in a line.</summary>
internal static class AttemptText
{
    /// <param name="request">As the log has it.</param>
    /// <param name="crash">The crash that followed; null for none.</param>
    public static string Of(SandboxRequest request, string? crash)
    {
        var line = new StringBuilder();
        line.Append(request.StatusCode is { } status ? status.ToString(CultureInfo.InvariantCulture) : "no answer");
        if (request.ErrorCode is { } code) line.Append(CultureInfo.InvariantCulture, $" {code}");
        if (request.Replayed) line.Append(" (replayed)");
        if (request.Fault is { } fault) line.Append(CultureInfo.InvariantCulture, $", {fault}");
        if (crash is not null && crash != request.Fault) line.Append(CultureInfo.InvariantCulture, $", {crash}");
        if (request.Acted) line.Append("; acted");
        if (request.Effects is { IsEmpty: false } effects) line.Append(CultureInfo.InvariantCulture, $": {effects}");
        return line.ToString();
    }
}
