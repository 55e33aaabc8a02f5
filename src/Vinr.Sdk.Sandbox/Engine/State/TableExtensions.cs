namespace Vinr.Sdk.Sandbox.Engine;

internal static class TableExtensions
{
    /// <summary>The row, or the refusal that there is none.</summary>
    /// <param name="table">Where to look.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="kind">What the row is, in the words of the message.</param>
    /// <param name="param">The request field that named it; null when the path did.</param>
    public static T Get<T>(this Table<T> table, string id, string kind, string? param = null)
        where T : class, IEntity =>
        table.Find(id) ?? throw EngineRefusal.NotFound(kind, id, param);
}
