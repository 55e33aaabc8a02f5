namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>Something that a user may rely on. Tests say of themselves that they show it: <c>[Keeps("calls.once")]</c>.</summary>
/// <param name="Id">The area, a dot, and the promise in the area.</param>
/// <param name="Title">In a few words, for the table.</param>
/// <param name="What">What exactly.</param>
internal sealed record Promise(string Id, string Title, string What)
{
    /// <summary>What has to be so for it to hold; null when nothing has.</summary>
    public string? Assumes { get; init; }

    /// <summary>What it does not promise.</summary>
    public required string Ends { get; init; }

    /// <summary>Long runs that show it too.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>Where it is told at length, below <c>docs</c>.</summary>
    public string? Page { get; init; }

    public string Area => Id.Split('.')[0];
}
