using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

/// <summary>Tests that listen, and those that must be sure that nobody does. Listeners hear the whole process, so that these run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Listening
{
    public const string Name = "listening";
}
