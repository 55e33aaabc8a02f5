using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Support;

/// <summary>A shop's database: what its handlers do, and beside it what the SDK keeps.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<VinrInboxMessage> Inbox => Set<VinrInboxMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddVinrMessages();
        modelBuilder.Entity<Effect>().HasIndex(effect => effect.Unique).IsUnique();
    }
}

/// <summary>What a handler did. Nothing in the database keeps it from being there twice.</summary>
public sealed class Effect
{
    public int Id { get; set; }

    public required string EventId { get; set; }

    public required string By { get; set; }

    /// <summary>Something that only one may have, to let the database refuse.</summary>
    public string? Unique { get; set; }
}
