using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>The shop's database: its own tables, and beside them those of VINR's events and of calls to it.</summary>
public sealed class OrdersDb(DbContextOptions<OrdersDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Mail> Mails => Set<Mail>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVinrMessages();
}
