using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The table of events: one key, one index for all that goes by time, and a small one for the oldest that waits.</summary>
internal static class InboxModel
{
    public static void Configure(EntityTypeBuilder<VinrInboxMessage> message, VinrMessagesOptions options)
    {
        message.ToTable(options.InboxTable, options.Schema);
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).HasColumnName("id").HasMaxLength(VinrInboxMessage.LongestId).ValueGeneratedNever();
        message.Property(m => m.Type).HasColumnName("type").HasMaxLength(VinrInboxMessage.LongestType);
        message.Property(m => m.Tenant).HasColumnName("tenant");
        message.Property(m => m.State).HasColumnName("state").HasConversion<int>();
        message.Property(m => m.Token).HasColumnName("token").HasMaxLength(64);
        message.Property(m => m.Attempts).HasColumnName("attempts");
        message.Property(m => m.Due).HasColumnName("due").HasConversion(InstantConverter.Instance);
        message.Property(m => m.Stored).HasColumnName("stored").HasConversion(InstantConverter.Instance);
        message.Property(m => m.LastError).HasColumnName("last_error").HasMaxLength(VinrInboxMessage.LongestError);
        message.Property(m => m.Body).HasColumnName("body");
        message.Property(m => m.Trace).HasColumnName("trace").HasMaxLength(VinrInboxMessage.LongestTrace);

        // What is taken, forgotten or listed is always of one state and due by a moment.
        message.HasIndex(m => new { m.State, m.Due }).HasDatabaseName($"ix_{options.InboxTable}_due");

        // Few rows wait, so that an index of those alone costs the others nothing.
        message.HasIndex(m => m.Stored).HasDatabaseName($"ix_{options.InboxTable}_waiting").HasFilter("\"state\" = 0");
    }
}
