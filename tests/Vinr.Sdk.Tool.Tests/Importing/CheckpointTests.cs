using Vinr.Sdk.Operations;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

public class CheckpointTests
{
    [Fact]
    [Keeps("import.once")]
    public async Task One_checkpoint_is_used_by_one_import_at_a_time()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.WriteMembers(1);
        await shop.ImportAsync(file);
        var state = shop.Folder[$"vinr-import-{shop.Program}.db"];
        using var other = SqliteFile.Open(state, "--state", isLasting: true);

        var refused = await Assert.ThrowsAsync<InputException>(() => shop.ImportAsync(file));

        Assert.Contains("another import runs with it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_of_another_program_is_refused()
    {
        await using var shop = await Shop.OpenAsync();
        await using var other = await Shop.OpenAsync(configure: options => options.StartAt = shop.Sandbox.Clock.UtcNow.AddHours(1));
        var file = shop.Folder.WriteMembers(1);
        await shop.ImportAsync(file, options => options with { StateFile = shop.Folder["state.db"] });

        var refused = await Assert.ThrowsAsync<InputException>(() => other.ImportAsync(file, options => options with { StateFile = shop.Folder["state.db"] }));

        Assert.Contains("belongs to another program", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await other.MembersAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_checkpoint_is_told_so()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Folder.Write("state.db", "not a database, and longer than the header that one would have at its beginning, whatever it is");

        var refused = await Assert.ThrowsAsync<InputException>(() => shop.ImportAsync(shop.Folder.WriteMembers(1), options => options with { StateFile = shop.Folder["state.db"] }));

        Assert.Contains("Move it away", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("import.once")]
    public void Each_call_is_written_down_before_it_is_made()
    {
        using var folder = new Folder();
        using (var checkpoint = Checkpoint.Open(folder["state.db"], "prog_1"))
            checkpoint.Save(new() { ExternalId = "A", Email = "A@example.com", Step = Step.Account, Points = 5, Customer = "cust_1" }, DateTimeOffset.UnixEpoch);

        using var again = Checkpoint.Open(folder["state.db"], "prog_1");
        Assert.Equal(new() { ExternalId = "A", Email = "A@example.com", Step = Step.Account, Points = 5, Customer = "cust_1" }, again.Find("A"));
        Assert.Null(again.Find("B"));
    }

    [Fact]
    public async Task Retry_After_is_obeyed_and_nothing_is_lost_by_it()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.OnAll().WithProbability(0.2).RespondWith(429, "rate_limited", headers: new() { ["Retry-After"] = "7" });
        var file = shop.Folder.WriteMembers(40);
        var begun = shop.Sandbox.Clock.UtcNow;

        ImportReport report;
        do report = await shop.ImportAsync(file); while (!report.AllWell);

        shop.Sandbox.Faults.Clear();
        Assert.True(shop.Sandbox.Clock.UtcNow - begun >= TimeSpan.FromSeconds(7));
        Assert.Equal(Folder.SumOf(40), (await shop.EntriesAsync()).Sum(entry => entry.Amount));
        Assert.Equal(40, (await shop.MembersAsync()).Count);
    }
}
