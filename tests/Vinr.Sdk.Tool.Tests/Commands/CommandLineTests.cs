using System.Text.Json;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Commands;

public class CommandLineTests
{
    private const string LiveKey = "sk_live_4f0c1d2e3b";

    [Theory]
    [InlineData]
    [InlineData("inport", "members.csv")]
    [InlineData("import")]
    [InlineData("import", "members.csv")]
    [InlineData("import", "members.csv", "--program")]
    [InlineData("import", "members.csv", "--program", "prog_1", "--dry")]
    [InlineData("explain")]
    [InlineData("reconcile")]
    [InlineData("reconcile", "orders.csv", "--program", "prog_1", "--from", "2026-01-01")]
    [InlineData("reconcile", "orders.csv", "--program", "prog_1", "--from", "01.01.2026", "--to", "2026-01-31")]
    [InlineData("listen")]
    [InlineData("listen", "--forward-to", "nowhere")]
    [InlineData("listen", "--forward-to", "http://localhost:1/", "--secret", "secret")]
    [InlineData("listen", "--forward-to", "http://localhost:1/", "--since", "yesterday")]
    [InlineData("explain", "cust_abc123")]
    [Keeps("tool.exits")]
    public async Task Wrong_arguments_are_told_and_exit_with_2(params string[] arguments)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync(arguments));

        Assert.NotEmpty(terminal.Error);
        Assert.Empty(terminal.Output);
    }

    [Fact]
    [Keeps("secrets.live")]
    public async Task A_key_in_the_wrong_place_is_not_repeated()
    {
        var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync("import", "members.csv", "--program", "prog_1", LiveKey));

        Assert.Contains("sk_live_…", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4f0c1d2e3b", terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "members.csv", "--program", "prog_1")]
    [InlineData("import", "members.csv", "--program", "prog_1", "--dry-run")]
    [InlineData("explain", "loy_1")]
    [InlineData("reconcile", "orders.csv", "--program", "prog_1", "--from", "2026-01-01", "--to", "2026-01-31")]
    [InlineData("listen", "--forward-to", "http://localhost:1/")]
    [InlineData("listen", "--forward-to", "http://localhost:1/", "--replay", "evt_1")]
    [Keeps("secrets.live")]
    public async Task A_live_key_needs_to_be_said(params string[] arguments)
    {
        var terminal = new Terminal { Variables = { ["VINR_SECRET_KEY"] = LiveKey } };

        Assert.Equal(2, await terminal.RunAsync([.. arguments, "--json"]));

        Assert.Contains("--live", terminal.Error, StringComparison.Ordinal);
        var error = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("error");
        Assert.Equal(2, error.GetProperty("exitCode").GetInt32());
        Assert.Contains("--live", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4f0c1d2e3b", terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "MEMBERS", "--program", "prog_1")]
    [InlineData("import", "MEMBERS", "--program", "prog_1", "--dry-run")]
    [InlineData("reconcile", "ORDERS", "--program", "prog_1", "--from", "2026-01-01", "--to", "2026-01-31")]
    [InlineData("listen", "--forward-to", "http://localhost:1/", "--replay", "evt_1")]
    [InlineData("explain", "loy_1")]
    public async Task A_live_key_that_was_said_asks_VINR_and_is_not_shown(params string[] arguments)
    {
        await using var shop = await Shop.OpenAsync();
        var hosts = new RefusingHandler();
        var terminal = Terminal.In(shop);
        (terminal.Handler, terminal.Variables["VINR_SECRET_KEY"], terminal.Variables["VINR_BASE_URL"]) = (hosts, LiveKey, null);
        var (members, orders) = (shop.Folder.WriteMembers(1), shop.Folder.Write("orders.csv", "order_id,payment_id,amount,currency\n"));

        Assert.Equal(3, await terminal.RunAsync([.. arguments.Select(argument => argument switch { "MEMBERS" => members, "ORDERS" => orders, _ => argument }), "--live"]));

        Assert.Equal("api.vinr.com", Assert.Single(hosts.Asked));
        Assert.Contains("could not be reached", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4f0c1d2e3b", terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_it_says_where_to_put_one()
    {
        var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync("explain", "loy_1"));

        Assert.Contains("VINR_SECRET_KEY is not set", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VINR_SECRET_KEY", "sk_test_with a space", "VINR_SECRET_KEY has a space in it")]
    [InlineData("VINR_SECRET_KEY", "whsec_1", "VINR_SECRET_KEY is not a VINR key")]
    [InlineData("VINR_BASE_URL", "http://vinr.example.com/v1", "VINR_BASE_URL is plain http")]
    [InlineData("VINR_BASE_URL", "nonsense", "VINR_BASE_URL is no address")]
    public async Task Bad_settings_are_called_by_what_the_tool_has_them_from(string variable, string value, string told)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        terminal.Variables[variable] = value;

        Assert.Equal(2, await terminal.RunAsync("explain", "loy_1"));

        Assert.Contains(told, terminal.Complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task A_service_that_is_not_there_exits_with_3()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        terminal.Handler = new RefusingHandler();

        Assert.Equal(3, await terminal.RunAsync("explain", "loy_1"));

        Assert.Contains("could not be reached", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Sandbox.SecretKey, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_VINR_does_not_take_and_a_program_that_is_not_there_exit_with_2()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.WriteMembers(1);
        var terminal = Terminal.In(shop);
        Assert.Equal(2, await terminal.RunAsync("import", file, "--program", "prog_none"));
        Assert.Equal(2, await terminal.RunAsync("explain", "loy_none"));

        terminal.Variables["VINR_SECRET_KEY"] = "sk_test_another0one";
        Assert.Equal(2, await terminal.RunAsync("import", file, "--program", shop.Program));
        Assert.Contains("does not take the key", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("another0one", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Exit codes: 0 all well")]
    [InlineData("--dry-run", "import")]
    [InlineData("Kill it anywhere", "import")]
    [InlineData("vinr reconcile orders.csv --program prog_… --from 2026-01-01 --to 2026-01-31", "reconcile")]
    [InlineData("vinr listen --forward-to http://localhost:5000/webhooks --events 'loyalty.*'", "listen")]
    [InlineData("--replay", "listen")]
    [InlineData("every entry of the ledger", "explain")]
    public async Task Help_says_what_a_command_does(string part, params string[] command)
    {
        foreach (var width in (int[])[80, 140])
        {
            var terminal = new Terminal { Width = width };

            Assert.Equal(0, await terminal.RunAsync([.. command, "--help"]));

            Assert.Contains(part, terminal.Output, StringComparison.Ordinal);
            Assert.Empty(terminal.Error);
            Assert.All(terminal.Output.Split('\n').Where(line => !line.Contains("http", StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= width, line));
        }
    }

    private sealed class RefusingHandler : HttpMessageHandler
    {
        public HashSet<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.Host);
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        }
    }
}
