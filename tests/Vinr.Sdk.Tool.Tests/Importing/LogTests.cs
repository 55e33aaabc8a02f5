using System.Text.Json;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>The log outlasts whoever writes it, and tells nothing of a person.</summary>
public class LogTests
{
    [Fact]
    [Keeps("import.told")]
    public async Task A_line_is_in_the_file_by_the_time_its_row_is_told()
    {
        await using var shop = await Shop.OpenAsync();
        var told = new Told(() => Lines(shop));

        await shop.ImportAsync(shop.Folder.WriteMembers(1), options => options with { Progress = told });

        Assert.Equal(["begin", "new"], told.Seen.Select(What));
    }

    [Fact]
    public async Task Half_a_line_of_a_run_that_was_killed_stays_one_by_itself()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Folder.Write("members.log.jsonl", "{\"at\":\"2026-01-01T00:00:00.000Z\",\"what\":\"begin\"}\n{\"at\":\"2026-01-01T00:00:00.000Z\",\"wh");

        await shop.ImportAsync(shop.Folder.WriteMembers(2));
        await shop.ImportAsync(shop.Folder["members.csv"]);

        var lines = Lines(shop);
        Assert.EndsWith("\"wh", lines[1], StringComparison.Ordinal);
        Assert.Equal(["begin", "begin", "new", "new", "end", "begin", "end"], lines.Where((_, place) => place != 1).Select(What));
    }

    [Fact]
    [Keeps("import.told")]
    public async Task What_was_done_and_could_not_be_told_is_told_by_the_next_run_once()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.WriteMembers(1);
        shop.Sandbox.Faults.On("loyalty.transactions.create").CommitThenDrop();
        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Failed);
        shop.Sandbox.Faults.Clear();

        await shop.ImportAsync(file);
        await shop.ImportAsync(file);

        var lines = Lines(shop);
        Assert.Equal(["begin", "failed", "end", "begin", "already_there", "end", "begin", "end"], lines.Select(What));
        Assert.Equal(Assert.Single(await shop.EntriesAsync()).Id, JsonDocument.Parse(lines[4]).RootElement.GetProperty("opening").GetString());
    }

    [Fact]
    public async Task Reasons_are_codes_so_that_no_cell_is_in_the_log()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,name,phone,points\nA,a@example.com,Zoe Quill,0171 1234567,Secret Street 5\nB,b@example.com,Zoe Quill,,5\nC,B@example.com,Zoe Quill,,5\n");

        await shop.ImportAsync(file);

        var log = await File.ReadAllTextAsync(shop.Folder["members.log.jsonl"], Shop.Token);
        Assert.Contains("\"code\":\"bad_phone\"", log, StringComparison.Ordinal);
        Assert.All((string[])["0171", "Secret", "example.com", "Quill"], cell => Assert.DoesNotContain(cell, log, StringComparison.Ordinal));
    }

    private static string What(string line) => JsonDocument.Parse(line).RootElement.GetProperty("what").GetString()!;

    private static string[] Lines(Shop shop)
    {
        using var reader = new StreamReader(new FileStream(shop.Folder["members.log.jsonl"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Looks at the log when it hears that a row is done.</summary>
    private sealed class Told(Func<string[]> look) : IProgress<ImportProgress>
    {
        public string[] Seen { get; private set; } = [];

        public void Report(ImportProgress value)
        {
            if (value.Members.New == 1) Seen = look();
        }
    }
}
