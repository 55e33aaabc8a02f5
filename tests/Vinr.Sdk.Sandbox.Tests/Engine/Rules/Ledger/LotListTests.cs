using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class LotListTests
{
    private readonly Shop shop = new();
    private readonly AccountRecord account;

    public LotListTests() => account = shop.Enrol(shop.Program(expiryMonths: 12));

    [Property]
    [Keeps("sandbox.ledger")]
    public void Whatever_is_put_taken_and_put_back_the_lots_are_those_of_a_sorted_list(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        LedgerEntry[] entries = [.. Enumerable.Range(0, 150).Select(Entry)];
        var model = new SortedDictionary<int, long>();
        var lots = LotList.Empty;
        for (var step = 0; step < 300; step++)
        {
            var number = random.Next(entries.Length);
            if (random.Next(5) < 3)
            {
                lots = lots.Put(entries[number], 5);
                model[number] = model.GetValueOrDefault(number) + 5;
            }
            else
            {
                long points = random.Next(12); // less than is put, so that there are many lots
                int? own = random.Next(2) == 0 ? number : null;
                (lots, var draws) = lots.Take(points, own is null ? null : entries[number]);
                Assert.Equal(TakeFrom(model, points, own), draws.Select(draw => (Array.IndexOf(entries, draw.Origin), draw.Points)));
            }

            Assert.Equal(model.Select(lot => (lot.Key, lot.Value)), lots.Select(lot => (Array.IndexOf(entries, lot.Origin), lot.Remaining)));
        }
    }

    [Fact]
    [Keeps("sandbox.million")]
    public void A_member_who_has_saved_for_years_costs_no_more_than_a_new_one()
    {
        var (young, old) = (BytesOfAVisit(), 0L);
        for (var i = 0; i < 20_000; i++) shop.Give(account, 1);

        old = BytesOfAVisit();

        Assert.InRange(old, 1, young + 8_192); // a few more levels of the trees, and not 320 kB of lots
        shop.Engine.Verify();
    }

    private long BytesOfAVisit()
    {
        Visit();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Visit();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Visit()
        {
            shop.Give(account, 3);
            shop.Give(account, -2);
        }
    }

    private static List<(int, long)> TakeFrom(SortedDictionary<int, long> model, long points, int? own)
    {
        var draws = new List<(int, long)>();
        if (own is { } first && model.ContainsKey(first)) TakeAt(first);
        while (points > 0 && model.Count > 0) TakeAt(model.Keys.First());
        return draws;

        void TakeAt(int number)
        {
            var taken = Math.Min(points, model[number]);
            points -= taken;
            draws.Add((number, taken));
            if ((model[number] -= taken) == 0) model.Remove(number);
        }
    }

    private static LedgerEntry Entry(int number) => new()
    {
        Id = IdCodec.Encode("ptx_", number, 7),
        Account = "loy_1",
        Kind = EntryKind.Manual,
        Amount = 1_000,
        BalanceAfter = 0,
        Reason = "visit",
        Created = Shop.At("2026-01-05T09:00:00Z"),
    };
}
