using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>The file of rejects is where somebody works: what stands in it is theirs.</summary>
public class RejectsTests
{
    private const string Bad = "external_id,email,points\nA,a@example.com,5.5\nB,b@example.com,7\n";

    [Fact]
    [Keeps("import.told")]
    public async Task Rejects_that_were_mended_outlast_the_import_and_are_imported()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", Bad);
        var dry = await shop.ImportAsync(file, options => options with { DryRun = true });
        var mended = (await File.ReadAllTextAsync(dry.RejectsFile!, Shop.Token)).Replace("a@example.com,5.5", "a@example.com,6", StringComparison.Ordinal);
        await File.WriteAllTextAsync(dry.RejectsFile!, mended, Shop.Token);

        var import = await shop.ImportAsync(file);
        var again = await shop.ImportAsync(file);
        var rest = await shop.ImportAsync(dry.RejectsFile!);

        Assert.Equal((shop.Folder["members.rejects.csv"], shop.Folder["members.rejects-2.csv"]), (dry.RejectsFile, import.RejectsFile));
        Assert.Equal(import.RejectsFile, again.RejectsFile); // the same rows for the same reasons are one file
        Assert.Equal((mended, true), (await File.ReadAllTextAsync(dry.RejectsFile!, Shop.Token), rest.AllWell));
        Assert.Equal(["members.rejects-2.csv", "members.rejects.csv"], Directory.GetFiles(shop.Folder["."], "*rejects*.csv").Select(Path.GetFileName).Order());
        Assert.Equal([6, 7], (await shop.EntriesAsync()).Select(entry => entry.Amount).Order());
    }

    [Theory]
    [InlineData(ImportEnd.Stopped)]
    [InlineData(ImportEnd.Completed)]
    public async Task A_run_without_refusals_deletes_no_rejects(ImportEnd end)
    {
        await using var shop = await Shop.OpenAsync();
        shop.Folder.Write("members.rejects.csv", "mended");
        if (end == ImportEnd.Stopped) shop.Sandbox.Faults.On("customers.create").RespondWith(401, "invalid_api_key");

        var report = await shop.ImportAsync(shop.Folder.WriteMembers(3));

        Assert.Equal((end, null), (report.End, report.RejectsFile));
        Assert.Equal("mended", await File.ReadAllTextAsync(shop.Folder["members.rejects.csv"], Shop.Token));
    }

    [Fact]
    [Keeps("import.told")]
    public async Task Columns_of_the_shop_that_are_called_row_and_reason_come_back_from_the_rejects()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "row,external_id,back,email,points,Reason\nshelf 3,A,C:\\,a@example.com,5.5,birthday\n4,B,,b@example.com,7,\n");
        var first = await shop.ImportAsync(file, With);
        await File.WriteAllTextAsync(first.RejectsFile!, (await File.ReadAllTextAsync(first.RejectsFile!, Shop.Token)).Replace(",5.5,", ",6,", StringComparison.Ordinal), Shop.Token);

        var second = await shop.ImportAsync(first.RejectsFile!, With);

        Assert.True(second.AllWell, string.Join("; ", second.Refusals));
        var ann = (await shop.MembersAsync()).Single(member => member.Metadata["external_id"] == "A");
        Assert.Equal(("shelf 3", "birthday", "C:\\", 6), (ann.Metadata["row"], ann.Metadata["Reason"], ann.Metadata["back"], ann.Balance));
        Assert.Empty(second.IgnoredColumns);

        static ImportOptions With(ImportOptions options) => options with { Metadata = ["row", "Reason", "back"] };
    }
}
