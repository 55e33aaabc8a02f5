using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Paging;

/// <summary>A list can be given a token where it is made and another where it is enumerated.</summary>
public class PagingCancellationTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [Keeps("calls.cancel")]
    public async Task Between_pages_either_token_ends_it_and_is_on_the_exception(bool enumerators, bool both)
    {
        var stub = new StubHandler(PagingTests.Page("c1", "prog_1"), PagingTests.LastPage("prog_2"));
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var otherToken = both ? other.Token : CancellationToken.None;
        var (made, enumerated) = enumerators ? (otherToken, source.Token) : (source.Token, otherToken);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var program in caller.Vinr.Loyalty.Programs.ListAsync(cancellationToken: made).WithCancellation(enumerated))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, failure.CancellationToken);
        Assert.Equal(1, stub.Count);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task While_waiting_for_a_page_either_token_ends_it(bool enumerators, bool both)
    {
        var stub = new StubHandler(Reply.Hang);
        using var caller = Clients.On(stub);
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var otherToken = both ? other.Token : CancellationToken.None;
        var (made, enumerated) = enumerators ? (otherToken, source.Token) : (source.Token, otherToken);

        var reading = FirstAsync(caller.Vinr.Loyalty.Programs.ListAsync(cancellationToken: made).AsPages(enumerated));
        await stub.NextAsync();
        await source.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(source.Token, failure.CancellationToken);
    }

    [Fact]
    public async Task During_the_back_off_of_a_page_too()
    {
        var stub = new StubHandler(Reply.Error(503, "down"));
        using var caller = Clients.On(stub, clock: new TestClock { HoldsWaits = true }, random: () => 0.5);
        using var source = new CancellationTokenSource();

        var reading = FirstAsync(caller.Vinr.Loyalty.Programs.ListAsync().AsPages(source.Token));
        await caller.Clock.Waiting;
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading)).CancellationToken);
        Assert.Equal(1, stub.Count);
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_sends_nothing()
    {
        var stub = new StubHandler(PagingTests.LastPage());
        using var caller = Clients.On(stub);
        var token = new CancellationToken(canceled: true);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FirstAsync(caller.Vinr.Loyalty.Programs.ListAsync(cancellationToken: token).AsPages()));

        Assert.Equal(token, failure.CancellationToken);
        Assert.Equal(0, stub.Count);
    }

    private static async Task<Page<LoyaltyProgram>> FirstAsync(IAsyncEnumerable<Page<LoyaltyProgram>> pages)
    {
        await foreach (var page in pages) return page;
        throw new InvalidOperationException("There was no page.");
    }
}
