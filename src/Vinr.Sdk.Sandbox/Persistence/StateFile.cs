using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>A state in a file.</summary>
internal static class StateFile
{
    /// <summary>Writes it beside the file and then puts it in its place, so that there is always a whole one.</summary>
    public static async Task SaveAsync(string path, SavedState saved, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var beside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await WriteAsync(beside, saved, cancellationToken).ConfigureAwait(false);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <exception cref="InvalidDataException">It is no state that this version can go on with; the message says why and what to do.</exception>
    public static async Task<SavedState> LoadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            // As a stream: an editor may have put a byte order mark before it, which only the reader of streams takes.
            using var bytes = new MemoryStream(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            using var document = JsonDocument.Parse(bytes);
            CheckFormat(document.RootElement, path);
            var saved = StateReader.Read(document.RootElement);
            LedgerAudit.Verify(saved.State);
            return saved;
        }
        catch (JsonException broken)
        {
            throw Unreadable(path, "it is cut off or damaged", broken);
        }
        catch (LedgerException broken)
        {
            throw Unreadable(path, $"its ledger does not add up ({broken.Message})", broken);
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw Unreadable(path, "something is missing from it or in the wrong place", broken);
        }
    }

    private static async Task WriteAsync(string path, SavedState saved, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        StateWriter.Write(buffer, saved);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken).ConfigureAwait(false);
        stream.Flush(flushToDisk: true); // a file that is put in place is a whole one, whatever the machine does next
    }

    private static void CheckFormat(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String
            || format.GetString() != StateFormat.Name)
            throw Unreadable(path, "it is something else");

        var version = root.GetProperty("version").GetInt32();
        if (version != StateFormat.Version)
        {
            throw new InvalidDataException(
                $"The file '{path}' was saved by {(version > StateFormat.Version ? "a newer" : "an older")} version of Vinr.Sdk.Sandbox "
                + string.Create(CultureInfo.InvariantCulture, $"(format {version}, this one reads {StateFormat.Version}). Use that version, or name another file to begin anew."));
        }
    }

    private static InvalidDataException Unreadable(string path, string why, Exception? inner = null) => new(
        $"The file '{path}' is not the saved state of a sandbox: {why}. Put a whole one there, or name another file to begin anew.", inner);
}
