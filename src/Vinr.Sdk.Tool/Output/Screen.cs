using System.Text.Json;
using Spectre.Console;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Output;

/// <summary>What a command says: for people, or as one document of JSON.</summary>
internal sealed class Screen(ToolHost host, bool json)
{
    /// <summary>Whether the output is for programs.</summary>
    public bool IsJson => json;

    public IAnsiConsole Output => host.Output;

    public IAnsiConsole Error => host.Error;

    /// <summary>Writes a document as it is, without wrapping it.</summary>
    public void WriteJson(string document)
    {
        host.Output.Profile.Out.Writer.WriteLine(document);
        host.Output.Profile.Out.Writer.Flush();
    }

    /// <summary>Writes the document of a file, however long it is.</summary>
    public void WriteJsonOf(string file)
    {
        var writer = host.Output.Profile.Out.Writer;
        using var text = new StreamReader(file);
        var buffer = new char[16 * 1024];
        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer)) writer.Write(buffer.AsSpan(0, read));
        writer.WriteLine();
        writer.Flush();
    }

    /// <summary>Says what is wrong and what to do.</summary>
    public int Complain(string problem, int exitCode)
    {
        var text = Secrets.Hide(problem);
        host.Error.Write(new Text(text + Environment.NewLine, host.Error.Profile.Out.IsTerminal ? new Style(Color.Red) : Style.Plain));
        if (json) WriteJson(JsonSerializer.Serialize(new ErrorDocument(new(exitCode, text)), ToolJson.Readable.ErrorDocument));
        return exitCode;
    }
}
