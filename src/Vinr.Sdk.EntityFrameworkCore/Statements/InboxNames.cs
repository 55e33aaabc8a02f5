using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The table of events and its columns, as they stand in SQL.</summary>
internal sealed record InboxNames(string Table, Func<string, string> Column)
{
    public string Id => Column(nameof(VinrInboxMessage.Id));

    public string Type => Column(nameof(VinrInboxMessage.Type));

    public string Tenant => Column(nameof(VinrInboxMessage.Tenant));

    public string State => Column(nameof(VinrInboxMessage.State));

    public string Token => Column(nameof(VinrInboxMessage.Token));

    public string Attempts => Column(nameof(VinrInboxMessage.Attempts));

    public string Due => Column(nameof(VinrInboxMessage.Due));

    public string Stored => Column(nameof(VinrInboxMessage.Stored));

    public string LastError => Column(nameof(VinrInboxMessage.LastError));

    public string Body => Column(nameof(VinrInboxMessage.Body));

    public string Trace => Column(nameof(VinrInboxMessage.Trace));

    /// <exception cref="InvalidOperationException">The model has no such table.</exception>
    public static InboxNames Of(IModel model, ISqlGenerationHelper sql)
    {
        var type = InModel(model);
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return new(Quoted(sql.DelimitIdentifier(table.Name, table.Schema)), property => Quoted(sql.DelimitIdentifier(type.FindProperty(property)!.GetColumnName(table)!)));
    }

    /// <exception cref="InvalidOperationException">The model has no such table.</exception>
    public static IEntityType InModel(IModel model) => model.FindEntityType(typeof(VinrInboxMessage))
        ?? throw new InvalidOperationException("The model of the context has no table for VINR's events: call modelBuilder.AddVinrMessages() in its OnModelCreating, and add a migration.");

    // The statements are formats.
    private static string Quoted(string name) => name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
