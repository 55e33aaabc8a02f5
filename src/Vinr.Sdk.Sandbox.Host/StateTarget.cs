namespace Vinr.Sdk.Sandbox.Host;

/// <summary>Where the state is to be saved, looked at before anything is there to be lost.</summary>
internal static class StateTarget
{
    /// <summary>What is wrong with a file of <c>--state</c>, and what to do about it; null when it can be saved to.</summary>
    public static string? ProblemOf(string file)
    {
        var folder = FolderOf(file);
        if (Directory.Exists(file) || Path.EndsInDirectorySeparator(file)) return $"--state {file} is a folder: name a file, such as {Path.Combine(file, "state.json")}.";
        if (!Directory.Exists(folder)) return $"The folder {folder} of --state does not exist: make it, or name a file elsewhere.";
        if (File.Exists(file) && File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly))
            return $"--state {file} is read-only, and what the sandbox will hold could not be saved to it: make it writable, or name another file.";

        return TryWrite(file) is { } refused ? $"--state {file} cannot be written ({refused}): name a file in a folder that can be written to." : null;
    }

    public static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);

    /// <summary>Saving writes a file beside this one, and so does this.</summary>
    private static string? TryWrite(string file)
    {
        try
        {
            var probe = $"{Path.GetFullPath(file)}.{Guid.NewGuid():N}.tmp";
            using var written = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            written.WriteByte(0);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }
}
