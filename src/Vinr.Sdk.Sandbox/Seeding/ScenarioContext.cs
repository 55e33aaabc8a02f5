using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Seeding;

/// <summary>Where a scenario plays: an engine, and a clock that begins in the past.</summary>
internal sealed class ScenarioContext(SandboxEngine engine, SandboxTime time)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    public SandboxEngine Engine => engine;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Goes to an hour of a day of the story, counted from 0.</summary>
    public void GoTo(int day, double hour = 9)
    {
        time.MoveTo(_start.AddDays(day).AddHours(hour));
        engine.CatchUp();
    }
}
