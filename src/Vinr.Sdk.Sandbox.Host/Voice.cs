namespace Vinr.Sdk.Sandbox.Host;

/// <summary>What the program says. That nobody can hear it is no reason to stop: an output may be a full disk.</summary>
internal static class Voice
{
    /// <summary>Says it on the output, or else where complaints go.</summary>
    public static void Say(string text)
    {
        if (!TryWrite(Console.Out, text)) Complain(text);
    }

    public static void Complain(string text) => TryWrite(Console.Error, text);

    private static bool TryWrite(TextWriter writer, string text)
    {
        try
        {
            writer.WriteLine(text);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
