using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Hosting;

public class PlainTextsTests
{
    [Theory]
    [InlineData("\u001b[2J")]
    [InlineData("\u001b]0;title\u0007")]
    [InlineData("\u009b2J")]
    [InlineData("\u202e")]
    [Keeps("tool.plain")]
    public async Task What_VINR_says_gives_a_terminal_no_orders(string order)
    {
        await using var shop = await Shop.OpenAsync();
        var member = await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = "cust_abc123" }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 5, Reason = $"before{order}after" }, cancellationToken: Shop.Token);
        var terminal = Terminal.In(shop);

        Assert.Equal(0, await terminal.RunAsync("explain", member.Id));

        Assert.Contains($"before\uFFFD{order[1..].Replace('\u0007', '\uFFFD')}after", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(order[0], terminal.Output);
    }

    [Fact]
    [Keeps("tool.plain")]
    public async Task Neither_does_an_argument_that_is_complained_of()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync("import", "\u001b[2Jmembers.csv", "--program", "prog_default"));

        Assert.Contains("\uFFFD[2Jmembers.csv", terminal.Error, StringComparison.Ordinal);
    }
}
