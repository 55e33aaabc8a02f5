using System.Text.Json;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Commands;

public class ImportCommandTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    [Keeps("import.told")]
    public async Task The_sign_off_is_shown_and_kept(int width)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop, width);
        var file = shop.Folder.WriteMembers(30);

        Assert.Equal(0, await terminal.RunAsync("import", file, "--program", shop.Program, "--report", shop.Folder["sign-off.json"], "--contact", "Ann <ann@example.com>"));

        Assert.Contains("All 30 rows are members at VINR", terminal.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(terminal.Output.Split('\n').Where(line => !line.Contains('/', StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= width, line));
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(shop.Folder["sign-off.json"], Shop.Token)).RootElement;
        Assert.Equal(("import", "completed", true, 30), (report.GetProperty("kind").GetString(), report.GetProperty("end").GetString(), report.GetProperty("allWell").GetBoolean(), report.GetProperty("rowsIn").GetInt32()));
        var page = await File.ReadAllTextAsync(shop.Folder["sign-off.html"], Shop.Token);
        Assert.Contains("Ann &lt;ann@example.com&gt;", page, StringComparison.Ordinal);
        Assert.Contains("All well.", page, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(shop.Folder["members.log.jsonl"], Shop.Token);
        Assert.Equal(32, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("what").GetString()).Count());
        Assert.DoesNotContain(lines, line => line.Contains("@example.com", StringComparison.Ordinal) || line.Contains(shop.Sandbox.SecretKey, StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task Json_is_one_document_and_what_is_to_look_at_exits_with_1()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,1.5\n");

        Assert.Equal(1, await terminal.RunAsync("import", file, "--program", shop.Program, "--json"));

        var report = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.Equal("fractional_points", report.GetProperty("refusals")[0].GetProperty("code").GetString());
        Assert.Equal(shop.Folder["members.rejects.csv"], report.GetProperty("rejectsFile").GetString());
    }

    [Theory]
    [InlineData("mail,points\nA,1\n", "has no column external_id")]
    [InlineData("external_id,email\nA,a@example.com\n", "no column segment", "--metadata", "segment")]
    [InlineData("external_id,email\nA,a@example.com\n", "which is imported anyhow", "--metadata", "email")]
    [InlineData("external_id,email,Opening_Points\nA,a@example.com,1\n", "the import's own name", "--metadata", "Opening_Points")]
    [InlineData("external_id,email,vinr_reason\nA,a@example.com,1\n", "the import's own name", "--metadata", "vinr_reason")]
    [InlineData("external_id,email\nA,a@example.com\n", "does not exist", "--report", "/nowhere/at/all.json")]
    [InlineData("external_id,email\nA,a@example.com\n", "is a folder", "--state", "/")]
    [InlineData("external_id,email\nA,a@example.com\n", "is a device", "--rejects", "/dev/null")]
    [InlineData("", "is empty")]
    [InlineData("PK\u0003\u0004\u0014", "a workbook of a spreadsheet")]
    [InlineData("e\0x\0t\0", "is no text")]
    [InlineData("external_id|email\nA|a@example.com\n", "separated by a comma, a semicolon or a tab")]
    public async Task What_cannot_be_worked_with_exits_with_2_before_anything_is_done(string text, string problem, params string[] arguments)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var file = shop.Folder.Write("members.csv", text);

        Assert.Equal(2, await terminal.RunAsync(["import", file, "--program", shop.Program, .. arguments]));

        Assert.Contains(problem, terminal.Complaint, StringComparison.Ordinal);
        Assert.Empty(await shop.MembersAsync());
    }

    [Fact]
    public async Task A_folder_is_no_file_and_a_header_alone_is_something_to_look_at()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync("import", shop.Folder["."], "--program", shop.Program));
        Assert.Equal(1, await terminal.RunAsync("import", shop.Folder.Write("members.csv", "external_id,email\n"), "--program", shop.Program));

        Assert.Contains("is a folder: name a file in it", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("has no rows", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_a_file_as_well()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs named pipes, which mkfifo makes on Linux.");
        await using var shop = await Shop.OpenAsync();
        var pipe = shop.Folder["members.csv"];
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipe)) await make.WaitForExitAsync(Shop.Token);

        var run = Task.Run(() => Terminal.In(shop).RunAsync("import", pipe, "--program", shop.Program), Shop.Token); // opening one waits for the other end
        await File.WriteAllTextAsync(pipe, "external_id,email,points\nA,a@example.com,5\n", Shop.Token);

        Assert.Equal(0, await run);
        Assert.Equal(5, Assert.Single(await shop.MembersAsync()).Balance);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_next_run_goes_on()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Needs a device that is always full, /dev/full: Linux has it.");
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var file = shop.Folder.WriteMembers(300);

        Assert.Equal(2, await terminal.RunAsync("import", file, "--program", shop.Program, "--log", "/dev/full"));
        Assert.Contains("run the same command again", terminal.Complaint, StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("import", file, "--program", shop.Program, "--log", "/dev/null"));

        Assert.Equal((300, Folder.SumOf(300)), ((await shop.MembersAsync()).Count, (await shop.EntriesAsync()).Sum(entry => entry.Amount)));
    }

    [Fact]
    public async Task A_file_that_is_not_there_exits_with_2()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync("import", shop.Folder["none.csv"], "--program", shop.Program));

        Assert.Contains("none.csv cannot be read", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task A_service_that_fails_on_the_way_exits_with_3_and_the_next_run_goes_on()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var file = shop.Folder.WriteMembers(60);
        shop.Sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();

        Assert.Equal(3, await terminal.RunAsync("import", file, "--program", shop.Program, "--json"));
        Assert.Equal("stopped", JsonDocument.Parse(terminal.Output).RootElement.GetProperty("end").GetString());

        shop.Sandbox.Faults.Clear();
        Assert.Equal(0, await Terminal.In(shop).RunAsync("import", file, "--program", shop.Program));
        Assert.Equal(Folder.SumOf(60), (await shop.EntriesAsync()).Sum(entry => entry.Amount));
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task A_row_about_which_VINR_could_not_be_asked_exits_with_3()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\nB,bob at example.com,10\n");
        shop.Sandbox.Faults.On("loyalty.transactions.create").DropBeforeCommit();

        Assert.Equal(3, await Terminal.In(shop).RunAsync("import", file, "--program", shop.Program));

        shop.Sandbox.Faults.Clear();
        Assert.Equal(1, await Terminal.In(shop).RunAsync("import", file, "--program", shop.Program)); // a row that was refused is there to be mended
    }
}
