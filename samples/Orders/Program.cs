using Orders;

// dotnet run --project samples/Orders
await OrdersApp.RunAsync(args);
