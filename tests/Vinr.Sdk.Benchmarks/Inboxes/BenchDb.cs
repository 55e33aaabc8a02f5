using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary>A shop's database with both inboxes, and the effects of a handler.</summary>
internal sealed class BenchDb(DbContextOptions<BenchDb> options) : DbContext(options)
{
    public DbSet<BenchEffect> Effects => Set<BenchEffect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddVinrMessages();
        modelBuilder.Entity<HandWrittenRow>(row =>
        {
            row.ToTable("by_hand");
            row.Property(r => r.Id).HasColumnName("id").HasMaxLength(300);
            row.Property(r => r.State).HasColumnName("state");
            row.Property(r => r.Token).HasColumnName("token").HasMaxLength(64);
            row.Property(r => r.Attempts).HasColumnName("attempts");
            row.Property(r => r.Due).HasColumnName("due");
            row.Property(r => r.Body).HasColumnName("body");
            row.HasIndex(r => new { r.State, r.Due });
        });
    }
}

internal sealed class BenchEffect
{
    public int Id { get; set; }

    public required string EventId { get; set; }
}

/// <summary>A row of the inbox that is written by hand.</summary>
internal sealed class HandWrittenRow
{
    public required string Id { get; set; }

    public int State { get; set; }

    public string? Token { get; set; }

    public int Attempts { get; set; }

    public long Due { get; set; }

    public byte[]? Body { get; set; }
}
