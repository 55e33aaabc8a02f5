using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>The shop's database. Nothing in it keeps an effect from being there twice.</summary>
internal sealed class ProofDb(DbContextOptions<ProofDb> options) : DbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<FirstFailure> FirstFailures => Set<FirstFailure>();

    public static ProofDb Open(string connection) => new(new DbContextOptionsBuilder<ProofDb>().UseNpgsql(connection).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddVinrMessages();
        modelBuilder.Entity<FirstFailure>().HasKey(failure => failure.EventId);
    }
}

/// <summary>What a handler did: its one effect, in the event's transaction.</summary>
internal sealed class Effect
{
    public int Id { get; set; }

    public required string EventId { get; set; }
}

/// <summary>That a handler was begun, written down outside of its transaction.</summary>
internal sealed class Run
{
    public int Id { get; set; }

    public required string EventId { get; set; }
}

/// <summary>That the first run of an event failed, as one in ten does; outside of its transaction, too.</summary>
internal sealed class FirstFailure
{
    public required string EventId { get; set; }
}
