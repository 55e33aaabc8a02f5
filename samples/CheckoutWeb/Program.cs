using CheckoutWeb;

await CheckoutApp.Create(new() { Args = args }).RunAsync();
