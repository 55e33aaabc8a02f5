namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>A call of a run, and what came of each attempt at it.</summary>
/// <param name="number">Its place in the run, from 1; 0 for one that a webhook caused.</param>
/// <param name="beginning">How often the flow had been begun again.</param>
/// <param name="operation">The client's name of it.</param>
/// <param name="isRead">Whether it is a GET.</param>
/// <param name="key">The name of its idempotency key; null when it has none.</param>
/// <param name="eventsBefore">How many events there were when it began.</param>
internal sealed class ExploredCall(int number, int beginning, string operation, bool isRead, string? key, int eventsBefore)
{
    private readonly List<string> _attempts = [];

    public int Number { get; } = number;

    public int Beginning { get; } = beginning;

    public string Operation { get; } = operation;

    public bool IsRead { get; } = isRead;

    public string? Key { get; } = key;

    public int EventsBefore { get; } = eventsBefore;

    /// <summary>What came of each attempt, in a line each.</summary>
    public IReadOnlyList<string> Attempts => _attempts;

    /// <summary>How many attempts have begun.</summary>
    public int Begun { get; set; }

    /// <summary>Whether it changed anything.</summary>
    public bool Acted { get; private set; }

    /// <summary>The status of the last answer; null when none came.</summary>
    public int? Status { get; private set; }

    /// <summary>Whether a receiver gets events of it.</summary>
    public bool SendsEvents { get; set; }

    /// <summary>What it was, for comparing runs.</summary>
    /// <param name="isStruck">Whether its answer is that of a fault, and says nothing of the flow.</param>
    public string Trace(bool isStruck) => FormattableString.Invariant($"{Beginning} {Operation} {Key} {(Acted ? "acted" : "")} {(isStruck ? null : Status)}");

    /// <summary>It never left: the app crashed before.</summary>
    public void NeverLeft() => _attempts.Add("not sent: crash_before");

    public void Came(SandboxRequest request, string? crash)
    {
        Acted |= request.Acted;
        Status = request.StatusCode;
        _attempts.Add(AttemptText.Of(request, crash));
    }
}
