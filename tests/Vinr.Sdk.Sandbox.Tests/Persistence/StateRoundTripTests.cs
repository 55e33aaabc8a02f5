using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Persistence;
using Vinr.Sdk.Sandbox.Tests.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Persistence;

public sealed class StateRoundTripTests
{
    [Property(MaxTest = 25)]
    [Keeps("sandbox.whole")]
    public void A_state_that_was_saved_and_read_goes_on_as_if_it_had_not_been(int seed)
    {
        var (undisturbed, saved) = (new RandomShop(seed), new RandomShop(seed));
        for (var step = 0; step < 400; step++)
        {
            if (step % 100 == 99) Reload(saved.Shop.Engine);
            undisturbed.Step();
            saved.Step();
        }

        undisturbed.Shop.Engine.Verify();
        saved.Shop.Engine.Verify();
        Assert.Equal(StateText.Of(undisturbed.Shop.Engine.Snapshot()), StateText.Of(saved.Shop.Engine.Snapshot()));
        Assert.Equal(Text(undisturbed.Shop.Engine), Text(saved.Shop.Engine));
        var (one, other) = (new Later(undisturbed.Shop), new Later(saved.Shop));
        one.Advance(TimeSpan.FromDays(2_000));
        other.Advance(TimeSpan.FromDays(2_000));
        Assert.Equal(Text(one.Engine), Text(other.Engine));
    }

    [Fact]
    public void Deleted_rows_stay_good_as_cursors()
    {
        var shop = new Shop();
        var program = shop.Program();
        var rules = Enumerable.Range(0, 3).Select(_ => shop.Rule(program)).ToList();
        shop.Engine.EarningRules.Delete(rules[1].Id);

        Reload(shop.Engine);

        var page = shop.Engine.EarningRules.List(new RuleFilter(), new PageRequest(StartingAfter: rules[1].Id));
        Assert.Equal([rules[0].Id], page.Items.Select(rule => rule.Id));
        Assert.Equal(2, shop.Engine.Snapshot().Rules.Count);
    }

    [Fact]
    public void What_segments_compare_with_and_metadata_keep_their_kinds_and_order()
    {
        var shop = new Shop();
        var program = shop.Program();
        var segment = shop.Segment(
            program,
            new SegmentCondition("metadata.a", SegmentOperator.In, [1.50m, "text", true]),
            new SegmentCondition(MemberFacts.Tier, SegmentOperator.Equal, ["gold"]));
        var account = shop.Enrol(program);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("b", "1").Add("B", "2").Add("_", "3").Add("ä", "4") });

        Reload(shop.Engine);

        var (read, member) = (shop.Engine.Segments.Retrieve(segment.Id), shop.Now(account));
        Assert.Equal([1.50m, "text", true], read.Conditions[0].Values.AsEnumerable());
        Assert.Equal(["B", "_", "b", "ä"], member.Metadata.Keys);
        Assert.Same(StringComparer.Ordinal, member.Metadata.KeyComparer);
    }

    [Fact]
    public void Programs_of_referrals_their_switches_and_tiers_go_on()
    {
        var shop = new Shop();
        var program = shop.Engine.Programs.Create(new()
        {
            Name = "Friends",
            Type = ReferralTerms.ProgramType,
            MoneyCurrency = "EUR",
            AutoEnroll = true,
            Referral = new(300, 200, "subscription.created", 1_500),
            Tiers = new() { Period = TierPeriod.Year, Steps = [new("Member", 0, 0), new("Gold", 1, 9) { Benefits = ["Lounge"] }] },
        });
        var referral = shop.Engine.Referrals.Create(new() { Program = program.Id, Referrer = shop.Enrol(program).Id });
        shop.Rule(program, cap: 5);
        shop.Reward(program);
        shop.Engine.Tiers.Update(program.Tiers!.Steps[1].Id, new() { Name = "Onyx" });
        var before = Text(shop.Engine);

        Reload(shop.Engine);

        Assert.Equal(before, Text(shop.Engine));
        var read = shop.Engine.Programs.Retrieve(program.Id);
        Assert.Equal(program.Referral, read.Referral);
        Assert.Equal((ReferralTerms.ProgramType, true, "EUR", true), (read.Type, read.NamesMoney, read.SpendCurrency, read.AutoEnroll));
        Assert.True(read.Tiers!.Period.IsFixed);
        Assert.Equal(["Lounge"], read.Tiers.Steps[1].Benefits.AsEnumerable());
        Assert.Equal(("subscription.created", Shop.Customer), (shop.Now(referral).QualifyingEvent, shop.Now(referral).ReferrerCustomer));
    }

    internal static byte[] Bytes(SandboxEngine engine)
    {
        using var stream = new MemoryStream();
        StateWriter.Write(stream, new SavedState(engine.Snapshot().Now, 1, engine.CodeOffset, engine.Snapshot(), new IdempotencyMemory()));
        return stream.ToArray();
    }

    private static string Text(SandboxEngine engine) => Encoding.UTF8.GetString(Bytes(engine));

    private static void Reload(SandboxEngine engine)
    {
        using var document = JsonDocument.Parse(Bytes(engine));
        var read = StateReader.Read(document.RootElement);
        engine.Restore(read.State);
        Assert.Equal(engine.CodeOffset, read.CodeOffset);
    }
}
