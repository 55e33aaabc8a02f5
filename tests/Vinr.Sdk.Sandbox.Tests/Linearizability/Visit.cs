namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>What several callers were answered. They go side by side, and each of them does one thing after the other.</summary>
internal sealed class Visit<T>(T place)
    where T : IPlace
{
    private readonly List<string>[] _answers = [.. Enumerable.Range(0, Linear.Callers).Select(_ => new List<string>())];

    public void Do(int caller, Func<T, string> call)
    {
        lock (_answers[caller]) _answers[caller].Add(call(place));
    }

    public override string ToString() => $"{string.Join("; ", _answers.Select(answers => string.Join(",", answers)))} | {place.End()}";
}
