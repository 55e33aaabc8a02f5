namespace Vinr.Sdk.Operations.Files;

/// <summary>Replaces a file at once, so that there is always a whole one.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<Stream> content)
    {
        var draft = path + ".tmp";
        try
        {
            using (var stream = File.Create(draft)) content(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Tells before anything is done that a file cannot be written.</summary>
    /// <exception cref="InputException">Its folder is missing, or it is a folder itself.</exception>
    public static void EnsureWritable(string path, string setting)
    {
        EnsureFolder(path, setting);

        // What is put in the place of a device is a file, and the device gone.
        if (!OperatingSystem.IsWindows() && Path.GetFullPath(path) is var full && full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal))
            throw new InputException($"{setting} {path} is a device: name a file.");

        Try(setting, path, () =>
        {
            var draft = path + ".tmp";
            File.WriteAllText(draft, "");
            File.Delete(draft);
        });
    }

    /// <summary>The same for a file that is added to, which may be a device: <c>/dev/null</c>.</summary>
    /// <exception cref="InputException">Its folder is missing, or it is a folder itself.</exception>
    public static void EnsureAppendable(string path, string setting)
    {
        EnsureFolder(path, setting);
        Try(setting, path, () => File.Open(path, FileMode.Append, FileAccess.Write).Dispose());
    }

    private static void EnsureFolder(string path, string setting)
    {
        if (Directory.Exists(path)) throw new InputException($"{setting} {path} is a folder: name a file in it.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) throw new InputException($"The folder {folder} of {setting} does not exist: make it, or name a file elsewhere.");
    }

    private static void Try(string setting, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{setting} {path} cannot be written: {problem.Message}", problem);
        }
    }
}
