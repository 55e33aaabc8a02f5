using Vinr.Sdk;
using Vinr.Sdk.AotSmoke;

if (args.Length == 0)
{
    Console.WriteLine("Usage: Vinr.Sdk.AotSmoke COMMAND …   where COMMAND starts a stand-alone sandbox: dotnet …/Vinr.Sdk.Sandbox.Host.dll");
    return 2;
}

try
{
    using var sandbox = await SandboxProcess.StartAsync(args);
    using var seen = new SeenOperations();
    using var vinr = new VinrClient(new VinrClientOptions { SecretKey = sandbox.SecretKey, BaseAddress = sandbox.BaseAddress });
    await LaunchGuide.RunAsync(vinr);
    await EveryCall.RunAsync(vinr);
    await EveryEngagementCall.RunAsync(vinr);
    await Failures.RunAsync(vinr);
    await Services.RunAsync(sandbox);
    Models.Run();
    Console.WriteLine($"All {seen.EnsureAll()} operations work.");
    return 0;
}
catch (SmokeException problem)
{
    Console.WriteLine(problem.Message);
    return 1;
}
