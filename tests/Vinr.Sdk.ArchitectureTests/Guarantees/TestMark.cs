namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>A test, or a class of tests, as it stands in a source.</summary>
/// <param name="Name">Class and method, or the class alone.</param>
/// <param name="File">Below the repository's root.</param>
/// <param name="Keeps">The promises that it says it shows.</param>
/// <param name="IsRun">Whether a runner takes it for a test that is run.</param>
internal sealed record TestMark(string Name, string File, IReadOnlyList<string> Keeps, bool IsRun);
