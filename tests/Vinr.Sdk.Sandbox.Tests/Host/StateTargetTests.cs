using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Host;

/// <summary>Whether the state can be saved is known at the start, when nothing is lost.</summary>
public sealed class StateTargetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vinr-sandbox");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("missing/state.json", "The folder {folder}/missing of --state does not exist")]
    [InlineData("missing/deeper/state.json", "The folder {folder}/missing/deeper of --state does not exist")]
    [InlineData("diary.txt/state.json", "The folder {folder}/diary.txt of --state does not exist")]
    [InlineData("", "is a folder")]
    [InlineData("later/", "is a folder")]
    [InlineData("locked.json", "is read-only")]
    [InlineData("{long}", "cannot be written")]
    public async Task A_file_that_cannot_be_saved_to_stops_the_start(string file, string why)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths are written otherwise.");
        var diary = Write("diary.txt", "my diary");
        File.SetAttributes(Write("locked.json", "{}"), FileAttributes.ReadOnly);
        var before = Names();

        using var host = HostProcess.Start("--state", $"{_folder.FullName}/{file.Replace("{long}", new string('x', 250), StringComparison.Ordinal)}");
        var complaint = await host.ComplaintAsync();

        Assert.Contains(why.Replace("{folder}", _folder.FullName, StringComparison.Ordinal), complaint, StringComparison.Ordinal);
        Assert.Contains(_folder.FullName, complaint, StringComparison.Ordinal);
        Assert.Equal(2, await host.ExitCodeAsync());
        Assert.Equal(before, Names());
        Assert.Equal("my diary", await File.ReadAllTextAsync(diary, TestApi.Token));
    }

    [Fact]
    public async Task A_folder_that_takes_no_file_stops_the_start()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no /proc, which takes no file even from root.");
        using var host = HostProcess.Start("--state", "/proc/state.json");

        Assert.Contains("--state /proc/state.json cannot be written", await host.ComplaintAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task A_folder_that_goes_away_meanwhile_is_made_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var inner = _folder.CreateSubdirectory("inner");
        var file = Path.Combine(inner.FullName, "state.json");
        using var host = HostProcess.Start("--state", file);
        await host.GreetingAsync();
        Assert.Empty(inner.GetFiles());
        inner.Delete();

        host.Signal("TERM");

        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.True(File.Exists(file));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private string[] Names() => [.. _folder.GetFileSystemInfos().Select(each => each.Name).Order(StringComparer.Ordinal)];
}
