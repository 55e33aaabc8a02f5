using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Orders;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Samples;

/// <summary>The order service of the samples, on both databases.</summary>
public sealed class OrdersTests(PostgresServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_an_order_is_charged_once_paid_and_told_once()
    {
        var file = Path.Combine(Path.GetTempPath(), $"vinr-orders-{Guid.NewGuid():N}.db");
        await OrderAsync($"--Database={file}");
        SqliteConnection.ClearAllPools();
        foreach (var each in new[] { file, file + "-wal", file + "-shm" }) File.Delete(each);
    }

    [Fact]
    [Keeps("inbox.effect")]
    public async Task On_PostgreSQL_an_order_is_charged_once_paid_and_told_once() => await OrderAsync($"--ConnectionStrings:PostgreSql={(await server.MakeAsync()).Connection}");

    private static async Task OrderAsync(string database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var app = await OrdersApp.StartAsync(new() { Args = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", database], EnvironmentName = "Development" });
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var order = new { mail = "ada@example.com", amount = 1_500 };

        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await http.PutAsJsonAsync("orders/o-1", order, token)).StatusCode);
        while (!(await http.GetStringAsync("orders/o-1", token)).Contains("Paid", StringComparison.Ordinal)) token.ThrowIfCancellationRequested();

        Assert.Equal(["paid-o-1 ada@example.com"], await ReadAsync(app, db => db.Mails.Select(mail => mail.Id + " " + mail.To).ToArrayAsync(token)));

        Assert.Equal(HttpStatusCode.Accepted, (await http.DeleteAsync("orders/o-1", token)).StatusCode);
        while (!(await http.GetStringAsync("orders/o-1", token)).Contains("re_", StringComparison.Ordinal)) token.ThrowIfCancellationRequested();
        while (!(await http.GetStringAsync("orders/o-1", token)).Contains("Refunded", StringComparison.Ordinal)) token.ThrowIfCancellationRequested();
        Assert.Equal(HttpStatusCode.Conflict, (await http.DeleteAsync("orders/o-1", token)).StatusCode);

        Assert.Equal(1, await app.Services.GetRequiredService<VinrClient>().Refunds.ListAsync(cancellationToken: token).CountAsync(token));
        Assert.Equal(1, await app.Services.GetRequiredService<VinrClient>().Payments.ListAsync(cancellationToken: token).CountAsync(token));
        Assert.Equal("Healthy", await http.GetStringAsync("health", token));
        Assert.Equal("[]", await http.GetStringAsync("dead-letters", token));
        await app.StopAsync(token);
    }

    private static async Task<T> ReadAsync<T>(WebApplication app, Func<OrdersDb, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<OrdersDb>());
    }
}
