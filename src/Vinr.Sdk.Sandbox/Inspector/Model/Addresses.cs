using System.Globalization;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Where the inspector's pages, files and forms are.</summary>
internal static class Addresses
{
    public const string Overview = "/";
    public const string Root = "/_sandbox/ui/";
    public const string Members = Root + "members";
    public const string Rules = Root + "rules";
    public const string Rewards = Root + "rewards";
    public const string Events = Root + "events";
    public const string Requests = Root + "requests";
    public const string Faults = Root + "faults";
    public const string Exploration = Root + "exploration";
    public const string ClearFaults = Faults + "/clear";
    public const string Clock = Root + "clock";
    public const string RateLimit = Root + "rate-limit";

    /// <summary>What stands in an address for an empty schedule.</summary>
    public const string WithoutFault = "none";

    public static string Member(string account) => Below(Members, account);

    public static string Event(string id) => Below(Events, id);

    public static string Replay(string @event) => Event(@event) + "/replay";

    public static string Request(SandboxRequest request) => Below(Requests, request.Number.ToString(CultureInfo.InvariantCulture));

    /// <param name="schedule">The run's; empty for the one without a fault.</param>
    public static string Run(string schedule) => Below(Exploration, schedule.Length == 0 ? WithoutFault : schedule);

    public static string RemoveFault(string id) => Below(Faults, id) + "/remove";

    /// <summary>Whether an address that a form names is one of these, and not a way out to another site.</summary>
    public static bool IsOfInspector(string address) =>
        (address == Overview || address.StartsWith("/?", StringComparison.Ordinal) || address.StartsWith(Root, StringComparison.Ordinal))
        && !address.AsSpan().ContainsAny('\\', '\r', '\n');

    private static string Below(string address, string id) => $"{address}/{Uri.EscapeDataString(id)}";
}
