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
        if (Did(request.Effects) is { Length: > 0 } did) line.Append(CultureInfo.InvariantCulture, $": {did}");
        return line.ToString();
    }

    /// <summary>The points that moved, and of each thing the last that happened to it.</summary>
    private static string Did(SandboxEffects effects)
    {
        var entries = effects.Entries.Select(static entry => entry.Id).ToHashSet();
        var things = effects.Events.Where(happened => !entries.Contains(happened.Subject)).GroupBy(static happened => happened.Subject);
        return string.Join(", ", [.. effects.Entries, .. things.Select(static thing => (object)thing.Last())]);
    }
}
