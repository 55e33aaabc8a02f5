using Mono.Cecil;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>Sets of things each of which reaches every other.</summary>
internal static class Knots
{
    public static IReadOnlyList<IReadOnlyList<T>> In<T>(IEnumerable<(T User, T Used)> uses)
        where T : notnull
    {
        var graph = uses.Select(use => new SEquatableEdge<T>(use.User, use.Used)).ToAdjacencyGraph<T, SEquatableEdge<T>>();
        var components = new Dictionary<T, int>();
        graph.StronglyConnectedComponents(components);
        return [.. components.GroupBy(pair => pair.Value, pair => pair.Key).Where(knot => knot.Count() > 1).Select(knot => knot.ToList())];
    }

    /// <summary>Whether a knot is a base and its own cases: one that makes them by necessity knows them.</summary>
    public static bool IsFamily(IReadOnlyList<TypeDefinition> knot) =>
        knot.Any(head => knot.All(member => member == head || Bases(member).Contains(head)));

    private static IEnumerable<TypeDefinition> Bases(TypeDefinition type)
    {
        while (type.BaseType?.GetElementType() is TypeDefinition next) yield return type = next;
    }
}
