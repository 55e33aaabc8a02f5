namespace LaunchGuide;

/// <summary>What a step, or the end, has to report.</summary>
internal sealed class Notes
{
    private readonly List<Answer> _answers = [];
    private readonly List<Check> _checks = [];

    public string Heading { get; set; } = "What came back";

    public IReadOnlyList<Answer> Answers => _answers;

    public IReadOnlyList<Check> Checks => _checks;

    public bool AllHold => _checks.TrueForAll(check => check.Holds);

    public void Answer(string name, string? value) => _answers.Add(new(name, value ?? "–"));

    /// <summary>Holds what the guide says against what VINR answered.</summary>
    public void Expect<T>(string statement, T expected, T found) =>
        _checks.Add(EqualityComparer<T>.Default.Equals(expected, found)
            ? new(statement)
            : new(statement, Problem: $"expected {Show(expected)}, found {Show(found)}"));

    /// <summary>Notes the outcome of a check that says by itself what is wrong.</summary>
    public void Expect(string statement, string? problem) => _checks.Add(new(statement, problem));

    private static string Show<T>(T value) => value?.ToString() is { Length: > 0 } text ? text : "nothing";
}

/// <summary>A line of what came back.</summary>
internal sealed record Answer(string Name, string Value);

/// <summary>A statement of the guide, and what is wrong with it; null when it holds.</summary>
internal sealed record Check(string Statement, string? Problem = null)
{
    public bool Holds => Problem is null;
}
