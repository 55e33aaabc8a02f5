using EfInbox;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk;

// VINR_WEBHOOK_SECRET=whsec_… dotnet run --project samples/EfInbox
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(builder.Configuration["Database"] ?? "Data Source=shop.db"));
builder.Services.AddVinrWebhooks()
    .UseInbox<DatabaseInbox>()
    .On<PointsEarned, NotifyMember>();

var app = builder.Build();
await using (var shop = await app.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync())
{
    await shop.Database.EnsureCreatedAsync();
}

app.MapVinrWebhooks("/webhooks/vinr");
await app.RunAsync();
