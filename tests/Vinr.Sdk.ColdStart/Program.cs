using Vinr.Sdk.ColdStart.Callers;

// One POST to the address given, and a line when its answer is there.
Console.WriteLine(await Caller.CreateCustomerAsync(new Uri(args[0])));
