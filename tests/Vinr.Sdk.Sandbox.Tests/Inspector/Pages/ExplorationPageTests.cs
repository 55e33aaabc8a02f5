using System.Xml.Linq;
using Vinr.Sdk.Sandbox.Tests.Exploring;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Inspector.InspectorVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Inspector;

/// <summary>The last exploration, as the pages show it.</summary>
public sealed class ExplorationPageTests
{
    [Fact]
    public async Task The_last_exploration_is_a_grid_of_calls_and_failures_and_each_cell_leads_to_its_run()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var empty = XmlOf(await api.OpenAsync(Ui + "exploration"));

        var report = await api.Sandbox.ExploreAsync(
            async run =>
            {
                await run.Vinr.Customers.CreateAsync(new() { Name = "</code><script>" }, new RequestOptions { IdempotencyKey = IdempotencyKey.New() });
                await run.Vinr.Customers.RetrieveAsync("cust_abc123");
            },
            async run => Assert.Single(await Market.CustomersAsync(run.Vinr), name => name == "</code><script>"),
            cancellationToken: TestApi.Token);

        Assert.Contains("None yet", empty.Value, StringComparison.Ordinal);
        Assert.False(report.Held);
        var page = XmlOf(await api.OpenAsync(Ui + "exploration"));
        var cells = page.Descendants("td").ToList();
        Assert.Equal(26 * 2, cells.Count);
        Assert.Equal(report.Findings.Count, cells.Count(cell => cell.Value == "failed"));
        Assert.Equal(report.Runs - 2 - report.Findings.Count, cells.Count(cell => cell.Value == "held"));
        foreach (var (link, held) in cells.Elements("a").Select(link => ((string)link.Attribute("href")!, link.Value)).Append((Ui + "exploration/none", "held")).ToList())
        {
            var run = await api.OpenAsync(link);
            Assert.Equal(200, run.Status);
            Assert.Contains("customers.create k1 →", XmlOf(run).Value, StringComparison.Ordinal);
            Assert.Equal(held, XmlOf(run).Descendants("span").First(span => ((string?)span.Attribute("class"))?.StartsWith("badge", StringComparison.Ordinal) == true).Value);
        }

        Assert.Equal(404, (await api.OpenAsync(Ui + "exploration/9:crash_after")).Status);
    }
}
