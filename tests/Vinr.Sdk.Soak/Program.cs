using Vinr.Sdk.Soak;
using Vinr.Sdk.Soak.Databases;
using Vinr.Sdk.Soak.Fuzzing;
using Vinr.Sdk.Soak.Importing;
using Vinr.Sdk.Soak.Outbox;
using Vinr.Sdk.Soak.Running;
using Vinr.Sdk.Soak.States;
using Vinr.Sdk.Soak.Webhooks;

if (args is [Instance.Command, var name, var redis, var prefix]) return await Instance.RunAsync(name, redis, prefix);
if (args is [ShopInstance.Command, var shop, var connection, var mode]) return await ShopInstance.RunAsync(shop, connection, mode);
if (args is [OutboxShop.Command, var sender, var itsDatabase, var address, var key, var ahead]) return await OutboxShop.RunAsync(sender, itsDatabase, address, key, ahead);

if (Arguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

if (arguments.Fuzz is { } inputs)
{
    var fuzz = await WithProgressAsync("fuzz, answers", inputs, progress => FuzzRun.RunAsync(inputs, arguments.Seed, CancellationToken.None, progress));
    Console.WriteLine(fuzz);
    var deliveries = await WithProgressAsync("fuzz, deliveries", inputs, progress => Task.FromResult(DeliveryFuzz.Run(inputs, arguments.Seed, progress)));
    Console.WriteLine(deliveries);
    return fuzz.IsClean && deliveries.IsClean ? 0 : 1;
}

if (arguments.WebhookEvents is { } events)
{
    if (arguments.Redis is null && RedisProcess.Program is null)
    {
        await Console.Error.WriteLineAsync(RedisProcess.HowToGetIt);
        return 2;
    }

    var proof = await WithProgressAsync(
        "webhooks, deliveries", (long)events * WebhookProof.Copies, progress => WebhookProof.RunAsync(events, arguments.Seed, arguments.Redis, progress, CancellationToken.None));
    Console.WriteLine(proof);
    return proof.IsClean ? 0 : 1;
}

if (arguments.Database is { } database)
{
    if (PostgresProcess.Programs is null)
    {
        await Console.Error.WriteLineAsync(PostgresProcess.HowToGetIt);
        return 2;
    }

    var shops = await WithProgressAsync(
        "database, deliveries", (long)database.Events * WebhookProof.Copies, progress => DatabaseProof.RunAsync(database, arguments.Seed, progress, CancellationToken.None));
    Console.WriteLine(shops);
    return shops.IsClean ? 0 : 1;
}

if (arguments.Outbox is { } calls)
{
    if (PostgresProcess.Programs is null)
    {
        await Console.Error.WriteLineAsync(PostgresProcess.HowToGetIt);
        return 2;
    }

    var outbox = await WithProgressAsync("outbox, calls", calls.Calls, progress => OutboxProof.RunAsync(calls, arguments.Seed, progress, CancellationToken.None));
    Console.WriteLine(outbox);
    return outbox.IsClean ? 0 : 1;
}

if (arguments.States is { } rounds)
{
    var states = await WithProgressAsync("states, rounds", rounds, progress => StatesRun.RunAsync(rounds, arguments.Seed, CancellationToken.None, progress));
    Console.WriteLine(states);
    return states.IsClean ? 0 : 1;
}

if (arguments.Members is { } members)
{
    var import = await WithProgressAsync("import, rows of all runs", members * 6L, progress => ImportSoak.RunAsync(members, arguments.Seed, progress, CancellationToken.None));
    Console.WriteLine(import);
    return import.IsClean ? 0 : 1;
}

var soak = await WithProgressAsync(
    "soak, calls", arguments.Operations, progress => SoakRun.RunAsync(arguments.Operations, arguments.Seed, CancellationToken.None, progress));
Console.WriteLine(soak);
return soak.IsClean ? 0 : 1;

static async Task<T> WithProgressAsync<T>(string what, long all, Func<Progress, Task<T>> run)
{
    using var progress = Progress.OnConsole(what, all);
    return await run(progress);
}
