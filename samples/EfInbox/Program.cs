using EfInbox;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk;

// VINR_WEBHOOK_SECRET=whsec_… dotnet run --project samples/EfInbox
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(builder.Configuration["Database"] ?? "Data Source=shop.db"));
builder.Services.AddVinrWebhooks()
    .UseInbox<DatabaseInbox>()
    .On<PointsEarned>(async (earned, context, token) =>
    {
        await using var shop = await context.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync(token);
        shop.Notifications.Add(new() { Member = earned.AccountId ?? "", Text = $"You have {earned.Transaction?.BalanceAfter} points." });
        await shop.SaveChangesAsync(token);
    });

var app = builder.Build();
await using (var shop = await app.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync())
{
    await shop.Database.EnsureCreatedAsync();
}

app.MapVinrWebhooks("/webhooks/vinr");
await app.RunAsync();
