using System.Text.Json;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Faults;

/// <summary>Which requests a fault happens to.</summary>
public sealed class FaultOrderTests
{
    public static TheoryData<string, string, string> Requests => new()
    {
        { "loyalty.programs.create", "POST", "/programs" },
        { "loyalty.programs.list", "GET", "/programs?limit=3" },
        { "loyalty.programs.retrieve", "GET", "/programs/prog_1" },
        { "loyalty.programs.update", "POST", "/programs/prog_1" },
        { "loyalty.accounts.retrieve", "GET", "/loyalty-accounts/a%2Fb" },
        { "loyalty.earning_rules.delete", "DELETE", "/earning-rules/rule_1" },
        { "loyalty.transactions.create", "POST", "/points-transactions" },
        { "loyalty.redemptions.release", "POST", "/redemptions/rdm_1/release" },
        { "customers.delete", "DELETE", "/customers/cust_abc123" },
        { "payments.capture", "POST", "/payments/pay_1/capture" },
        { "refunds.create", "POST", "/refunds" },
        { "events.list", "GET", "/events" },
        { "loyalty.*", "GET", "/rewards" },
        { "*.create", "POST", "/rewards" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_fault_happens_to_its_operation_and_no_other(string operation, string verb, string path)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var fault = api.Sandbox.Faults.On(operation).RespondWith(418);

        Assert.Equal(418, (await api.SendAsync(api.Request(new HttpMethod(verb), path))).Status);
        foreach (var (other, otherVerb, otherPath) in Requests.Select(row => row.Data))
        {
            if (other != operation && !other.Contains('*', StringComparison.Ordinal) && !operation.Contains('*', StringComparison.Ordinal))
            {
                Assert.NotEqual(418, (await api.SendAsync(api.Request(new HttpMethod(otherVerb), otherPath))).Status);
            }
        }

        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task Every_operation_of_the_client_can_be_named()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var operations = OperationsOf(typeof(VinrClient), "").ToList();

        Assert.Contains("loyalty.earning_rules.create", operations);
        foreach (var operation in operations) sandbox.Faults.On(operation);
    }

    [Theory]
    [InlineData("loyalty.redemption.create")]
    [InlineData("Loyalty.Redemptions.Create")]
    [InlineData("stripe.*")]
    public async Task A_misspelt_operation_is_refused_with_those_that_there_are(string operation)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var refused = Assert.Throws<ArgumentException>(() => sandbox.Faults.On(operation));

        Assert.Contains("loyalty.redemptions.create", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_counts_and_the_fault_is_gone_after_that()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var fault = api.Sandbox.Faults.OnAll().RespondWith(503).Times(2);
        Assert.Equal(fault, Assert.Single(api.Sandbox.Faults.Active));

        Assert.Equal("503 503 200", await StatusesAsync(api, 3));
        Assert.Equal(2, fault.Hits);
        Assert.Empty(api.Sandbox.Faults.Active);
    }

    [Fact]
    public async Task Faults_happen_in_the_order_in_which_they_were_ordered()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        api.Sandbox.Faults.OnAll().RespondWith(500).Once();
        api.Sandbox.Faults.OnAll().RespondWith(502).Once();
        api.Sandbox.Faults.OnAll().RespondWith(503).Once();

        Assert.Equal("500 502 503 200", await StatusesAsync(api, 4));
    }

    [Fact]
    public async Task A_reset_takes_all_faults_back()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        api.Sandbox.Faults.OnAll().RespondWith(500);
        api.Sandbox.Faults.LimitRate();

        await api.Sandbox.ResetAsync();

        Assert.Equal(200, (await api.GetAsync("/programs")).Status);
        Assert.Empty(api.Sandbox.Faults.Active);
        Assert.Null(api.Sandbox.Faults.RateLimit);
    }

    [Fact]
    public async Task What_is_impossible_cannot_be_ordered()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var all = sandbox.Faults.OnAll();

        Assert.Throws<ArgumentOutOfRangeException>(() => all.WithProbability(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.WithProbability(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.RespondWith(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Delay(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.TruncateAnswer(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => all.SlowDrip(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Faults.LimitRate(0));
        Assert.Empty(sandbox.Faults.Active);
        Assert.Throws<ArgumentOutOfRangeException>(() => all.DropBeforeCommit().Times(0));
    }

    private static async Task<string> StatusesAsync(TestApi api, int requests)
    {
        var statuses = new int[requests];
        for (var i = 0; i < requests; i++) statuses[i] = (await api.GetAsync("/programs")).Status;
        return string.Join(' ', statuses);
    }

    // Loyalty.EarningRules.CreateAsync is loyalty.earning_rules.create.
    private static IEnumerable<string> OperationsOf(Type client, string place) =>
        from property in client.GetProperties()
        where property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)
        let name = place + SnakeCase(property.Name) + "."
        from operation in OperationsOf(property.PropertyType, name).Concat(
            from method in property.PropertyType.GetMethods()
            where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(AccountsClient.FindByCustomerAsync) // made of others
            select name + SnakeCase(method.Name[..^"Async".Length]))
        select operation;

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
