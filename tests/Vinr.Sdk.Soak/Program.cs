using Vinr.Sdk.Soak;
using Vinr.Sdk.Soak.Fuzzing;
using Vinr.Sdk.Soak.Running;
using Vinr.Sdk.Soak.Webhooks;

if (args is [Instance.Command, var name, var redis, var prefix]) return await Instance.RunAsync(name, redis, prefix);

if (Arguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

if (arguments.Fuzz is { } inputs)
{
    var fuzz = await FuzzRun.RunAsync(inputs, arguments.Seed, CancellationToken.None);
    Console.WriteLine(fuzz);
    var deliveries = DeliveryFuzz.Run(inputs, arguments.Seed);
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

    var proof = await WebhookProof.RunAsync(events, arguments.Seed, arguments.Redis, CancellationToken.None);
    Console.WriteLine(proof);
    return proof.IsClean ? 0 : 1;
}

var soak = await SoakRun.RunAsync(arguments.Operations, arguments.Seed, CancellationToken.None);
Console.WriteLine(soak);
return soak.IsClean ? 0 : 1;
