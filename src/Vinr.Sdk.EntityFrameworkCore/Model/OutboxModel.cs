using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The table of calls: in the order in which they were written, found by when they are due and by what they belong to.</summary>
internal static class OutboxModel
{
    /// <summary>Sees to it that a later call has a higher number, whoever writes it. With Hi-Lo each writer has a block of its own.</summary>
    /// <exception cref="InvalidOperationException">It has not.</exception>
    public static void Check(IModel model)
    {
        var sequence = model.FindEntityType(typeof(VinrOutboxMessage))?.FindProperty(nameof(VinrOutboxMessage.Sequence))
            ?? throw new InvalidOperationException("The model of the context has no table for VINR's calls: call modelBuilder.AddVinrMessages() in its OnModelCreating, and add a migration.");
        if (sequence.GetAnnotations().Any(annotation => annotation.Name.EndsWith(":ValueGenerationStrategy", StringComparison.Ordinal) && $"{annotation.Value}".Contains("HiLo", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("The model uses Hi-Lo for keys, which gives numbers in no order among several writers, so that the calls of one reference would not keep theirs. Let modelBuilder.Entity<VinrOutboxMessage>().Property(m => m.Sequence) use an identity column.");
        }
    }

    public static void Configure(EntityTypeBuilder<VinrOutboxMessage> message, VinrMessagesOptions options)
    {
        message.ToTable(options.OutboxTable, options.Schema);
        message.HasKey(m => m.Sequence);
        message.Property(m => m.Sequence).HasColumnName("sequence").ValueGeneratedOnAdd();
        message.Property(m => m.Reference).HasColumnName("reference").HasMaxLength(VinrOutboxMessage.LongestReference);
        message.Property(m => m.IdempotencyKey).HasColumnName("idempotency_key").HasMaxLength(Sdk.IdempotencyKey.MaxLength);
        message.Property(m => m.Path).HasColumnName("path").HasMaxLength(VinrOutboxMessage.LongestPath);
        message.Property(m => m.Body).HasColumnName("body");
        message.Property(m => m.State).HasColumnName("state").HasConversion<int>();
        message.Property(m => m.Token).HasColumnName("token").HasMaxLength(64);
        message.Property(m => m.Attempts).HasColumnName("attempts");
        message.Property(m => m.Due).HasColumnName("due").HasConversion(InstantConverter.Instance);
        message.Property(m => m.Stored).HasColumnName("stored").HasConversion(InstantConverter.Instance);
        message.Property(m => m.FirstLeft).HasColumnName("first_left").HasConversion(InstantConverter.Instance);
        message.Property(m => m.Outcome).HasColumnName("outcome").HasConversion<int?>();
        message.Property(m => m.Answer).HasColumnName("answer");
        message.Property(m => m.Error).HasColumnName("error").HasMaxLength(VinrInboxMessage.LongestError);

        message.HasIndex(m => new { m.State, m.Due }).HasDatabaseName($"ix_{options.OutboxTable}_due");

        // Whether an earlier call of a reference is still open, and whether another of its kind is kept.
        message.HasIndex(m => new { m.Reference, m.Sequence }).HasDatabaseName($"ix_{options.OutboxTable}_reference");

        // Few are anything but sent: a list of those that began with the oldest call of all would read the whole table.
        message.HasIndex(m => new { m.State, m.Sequence }).HasDatabaseName($"ix_{options.OutboxTable}_unsent").HasFilter("\"state\" <> 1");
    }
}
