using System.Net;
using Vinr.Sdk;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.BudgetProbe;

// Prints what each call allocates, one line a call: its name and a whole number of bytes.
var pump = new Pump();
Print("POST", vinr => vinr.Customers.CreateAsync(new() { Email = "anna.de.vries@example.com", Name = "Anna de Vries-van den Berg" }), Answers.Customer);
Print("GET", vinr => vinr.Customers.RetrieveAsync(Answers.CustomerId), Answers.Customer);
Print("list of 100", Calls.ListAsync, Answers.Customers);

void Print(string name, Func<VinrClient, Task> call, byte[] answer)
{
    using var vinr = new VinrClient(new VinrClientOptions
    {
        SecretKey = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN",
        BaseAddress = new Uri("http://localhost/v1"),
        HttpHandler = new StubHandler(HttpStatusCode.OK, [answer], pump),
    });
    Console.WriteLine($"{name}: {Allocated(() => pump.Run(call(vinr)))}");
}

// The first calls fill pools and caches; the others are all alike.
static long Allocated(Action call)
{
    const int Calls = 256;
    for (var i = 0; i < Calls; i++) call();

    var before = GC.GetAllocatedBytesForCurrentThread();
    for (var i = 0; i < Calls; i++) call();
    return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
}
