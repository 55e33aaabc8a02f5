namespace Vinr.Sdk.Sandbox;

/// <summary>By what the luck of faults with a probability is drawn; see <see cref="SandboxFaults.UseSeed"/>.</summary>
public enum FaultDraw
{
    /// <summary>
    /// By arrival: the first request that a fault looks at always has the same luck, the second one too, and so on. Calls that
    /// follow one another repeat exactly. Of calls at the same time, which one arrives first is up to the machine.
    /// </summary>
    Arrival,

    /// <summary>
    /// By what the request is: its idempotency key, or verb and address when it has none, and how often that came before. With keys
    /// of your own (<see cref="RequestOptions.IdempotencyKey"/>) calls at the same time repeat exactly too. Requests are remembered
    /// for this.
    /// </summary>
    Request,
}
