namespace Vinr.Sdk.Operations.Files;

/// <summary>Replaces a file at once, so that there is always a whole one.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var draft = path + ".tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Tells before anything is done that a file cannot be written.</summary>
    /// <exception cref="InputException">Its folder is missing, or it is a folder itself.</exception>
    public static void EnsureWritable(string path, string setting)
    {
        if (Directory.Exists(path)) throw new InputException($"{setting} {path} is a folder: name a file in it.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) throw new InputException($"The folder {folder} of {setting} does not exist: make it, or name a file elsewhere.");

        var draft = path + ".tmp";
        try
        {
            File.WriteAllText(draft, "");
            File.Delete(draft);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{setting} {path} cannot be written: {problem.Message}", problem);
        }
    }
}
