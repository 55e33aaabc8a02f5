using Microsoft.EntityFrameworkCore;

namespace EfInbox;

/// <summary>The app's database, with a table for the inbox beside its own.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();

    public DbSet<Notification> Notifications => Set<Notification>();
}
