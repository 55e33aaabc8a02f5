using System.Reflection;

namespace Vinr.Sdk.Sandbox.Tests.Fidelity;

/// <summary>A rule, and where in the code it stands.</summary>
internal sealed record FidelityRow(string Id, Grade Grade, string Text, string? Page, string Place)
{
    public static IReadOnlyList<FidelityRow> All { get; } =
    [
        .. typeof(VinrSandbox).Assembly.GetTypes()
            .SelectMany(type => new MemberInfo[] { type }.Concat(type.GetMembers(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
            .SelectMany(member => member.GetCustomAttributes<SandboxRuleAttribute>(inherit: false).Select(rule => new FidelityRow(
                rule.Id, rule.Grade, rule.Text, rule.Page, member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}")))
            .DistinctBy(row => (row.Id, row.Place)),
    ];

    public string Area => Id.Split('.')[0];

    /// <summary>The tests that show it, by class and method.</summary>
    public IReadOnlyList<string> Tests => ShownRules.All.TryGetValue(Id, out var tests) ? tests : [];

    public string Name => Id.Split('.')[1].Replace('_', ' ');
}
