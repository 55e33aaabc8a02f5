using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Persistence;
using Vinr.Sdk.Sandbox.Seeding;

namespace Vinr.Sdk.Sandbox;

/// <summary>A shop with members and a past, to begin with; see <see cref="Scenarios"/>.</summary>
public sealed class SandboxScenario
{
    private readonly Action<ScenarioContext> _play;

    internal SandboxScenario(string name, string description, TimeSpan past, Action<ScenarioContext> play) =>
        (Name, Description, Past, _play) = (name, description, past, play);

    /// <summary>What it is called on the command line, such as <c>coffee-shop</c>.</summary>
    public string Name { get; }

    /// <summary>What is in it, in a sentence.</summary>
    public string Description { get; }

    /// <summary>How long before the present it begins.</summary>
    public TimeSpan Past { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Plays it, so that it ends now: the same story with the same ids on every run, at the same distance from the present.</summary>
    /// <param name="now">When it ends.</param>
    /// <param name="codeOffset">What its codes follow from; null for always the same.</param>
    internal SavedState Play(DateTimeOffset now, long? codeOffset = null)
    {
        using var time = new SandboxTime(Calendar.Midnight(Calendar.DayOf(now.Earlier(Past))));
        var engine = new SandboxEngine(new EngineOptions { Time = time, Seed = StateStore.SeedOfSeeding, CodeOffset = codeOffset });
        _play(new ScenarioContext(engine, time));
        time.MoveTo(now);
        return new SavedState(now, null, engine.CodeOffset, engine.Read(), new IdempotencyMemory());
    }
}
