using Vinr.Sdk.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of the SDK to a shop's own model, and so to its migrations.</summary>
public static class VinrModelBuilderExtensions
{
    /// <summary>Adds the tables of events and of calls that <c>UseEntityFramework</c> and <c>AddVinrOutbox</c> work on. A migration of the shop's own makes them.</summary>
    /// <param name="modelBuilder">The shop's model.</param>
    /// <param name="configure">Sets names and schema.</param>
    /// <returns>The model builder.</returns>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <example>
    /// <code>
    /// protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVinrMessages(o => o.Schema = "vinr");
    /// </code>
    /// </example>
    public static ModelBuilder AddVinrMessages(this ModelBuilder modelBuilder, Action<VinrMessagesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var options = new VinrMessagesOptions();
        configure?.Invoke(options);
        options.Validate();
        return modelBuilder
            .Entity<VinrInboxMessage>(message => InboxModel.Configure(message, options))
            .Entity<VinrOutboxMessage>(message => OutboxModel.Configure(message, options));
    }
}
