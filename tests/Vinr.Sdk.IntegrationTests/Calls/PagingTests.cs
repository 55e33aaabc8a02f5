using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class PagingTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    [Keeps("data.lists")]
    public async Task Twenty_five_entries_in_pages_of_ten_come_whole_and_newest_first(Ground ground)
    {
        var (place, member) = await MemberWith25EntriesAsync(ground);

        var entries = await place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id, Limit = 10 }).ReadAllAsync();

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(amount => (long)amount), entries.Select(entry => entry.Amount));
    }

    [Theory, OnEveryGround]
    public async Task The_pages_tell_their_size_and_whether_another_follows(Ground ground)
    {
        var (place, member) = await MemberWith25EntriesAsync(ground);

        List<(int Items, bool HasMore)> pages = [];
        await foreach (var page in place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id, Limit = 10 }).AsPages())
            pages.Add((page.Items.Count, page.HasMore));

        Assert.Equal([(10, true), (10, true), (5, false)], pages);
    }

    [Theory, OnEveryGround]
    public async Task A_list_goes_on_from_an_entry_and_back_to_what_stands_before_it(Ground ground)
    {
        var (place, member) = await MemberWith25EntriesAsync(ground);
        var all = await place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id }).ReadAllAsync();

        var after = await place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id, StartingAfter = all[9].Id }).ReadAllAsync();
        var before = await place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id, EndingBefore = all[9].Id }).ReadAllAsync();

        Assert.Equal(all.Skip(10).Select(entry => entry.Id), after.Select(entry => entry.Id));
        Assert.Equal(all.Take(9).Select(entry => entry.Id), before.Select(entry => entry.Id));
    }

    private async Task<(Place Place, LoyaltyAccount Member)> MemberWith25EntriesAsync(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        for (var points = 1; points <= 25; points++)
            await place.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = points, Reason = "step" });
        return (place, member);
    }
}
