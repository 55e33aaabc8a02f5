using LaunchGuide;
using Vinr.Sdk;

if (!Arguments.TryParse(args, out var arguments, out var complaint))
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return ExitCode.BadUse;
}

Terminal.SpeakUtf8();
if (arguments.Help)
{
    Console.WriteLine(Arguments.Usage);
    return ExitCode.Success;
}

try
{
    await using Stage stage = arguments.Live ? LiveStage.Open(arguments.Page) : await EmbeddedStage.OpenAsync();
    IOutput output = arguments.Json ? new JsonOutput() : new ConsoleOutput(Terminal.Create(), arguments.Pause);
    return await Teller.TellAsync(stage, output) ? ExitCode.Success : ExitCode.NotAsTheGuideSays;
}
catch (StageException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return ExitCode.BadUse;
}
catch (VinrException failed)
{
    await Console.Error.WriteLineAsync(Failure.InOneLine(failed));
    return ExitCode.NotAsTheGuideSays;
}
