using Vinr.Sdk.Soak;
using Vinr.Sdk.Soak.Fuzzing;
using Vinr.Sdk.Soak.Running;

if (Arguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

if (arguments.Fuzz is { } inputs)
{
    var fuzz = await FuzzRun.RunAsync(inputs, arguments.Seed, CancellationToken.None);
    Console.WriteLine(fuzz);
    return fuzz.IsClean ? 0 : 1;
}

var soak = await SoakRun.RunAsync(arguments.Operations, arguments.Seed, CancellationToken.None);
Console.WriteLine(soak);
return soak.IsClean ? 0 : 1;
