using Orders;

// dotnet run --project samples/Orders
await using var app = await OrdersApp.StartAsync(new() { Args = args });
await app.WaitForShutdownAsync();
