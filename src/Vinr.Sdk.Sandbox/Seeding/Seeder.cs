using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Seeding;

/// <summary>Carries out what is seeded: with ids that are always the same, and with refusals as argument errors.</summary>
internal sealed class Seeder(SandboxEngine engine)
{
    public T Do<T>(Func<SandboxEngine, EngineState, T> act)
    {
        try
        {
            return engine.WithSeededIds(() => act(engine, engine.Read()));
        }
        catch (Exception refusal) when (refusal is EngineRefusal or ApiException)
        {
            throw new ArgumentException(refusal.Message, refusal);
        }
    }
}
