using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Host;

/// <summary>Outputs that take nothing: a disk that is full.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">/dev/full 2>/dev/full")]
    public async Task It_serves_and_saves_though_nothing_of_what_it_says_can_be_written(string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/full.");
        var folder = Directory.CreateTempSubdirectory("vinr-sandbox");
        try
        {
            var (file, port) = (Path.Combine(folder.FullName, "state.json"), UnusedPort.Find());
            using var host = HostProcess.StartInShell(redirection, "--port", $"{port}", "--state", file);
            Assert.Equal("""{"status":"ready"}""", await ReadyAsync(host, port));

            host.Signal("TERM");

            Assert.Equal(0, await host.ExitCodeAsync());
            Assert.True(File.Exists(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_the_output_does_not_take_is_said_among_the_complaints()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/full.");
        using var host = HostProcess.StartInShell(">/dev/full", "--help");

        Assert.Contains("--scenario NAME", await host.ComplaintAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task A_complaint_that_cannot_be_written_changes_no_exit_code()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/full.");
        using var host = HostProcess.StartInShell("2>/dev/full", "--colour");

        Assert.Equal(2, await host.ExitCodeAsync());
    }

    /// <summary>Asks until it serves; it cannot say when.</summary>
    private static async Task<string> ReadyAsync(HostProcess host, int port)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                return await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/_sandbox/ready"), TestApi.Token);
            }
            catch (HttpRequestException) when (!host.HasEnded)
            {
                await Task.Yield();
            }
        }
    }
}
