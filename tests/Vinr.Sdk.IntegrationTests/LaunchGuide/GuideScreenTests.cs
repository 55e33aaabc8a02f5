using Xunit;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

public sealed class GuideScreenTests
{
    private static readonly string[] Headings =
    [
        "Design your program", "Create the program & currency", "Enroll a member", "Define earning rules", "Build a rewards catalog",
        "A purchase earns points", "Redeem 100 points for €5 off", "Apply the discount to the next purchase", "Handle refunds",
        "Add tiers", "Gold members earn double", "Time passes", "Go live: a double points weekend",
        "Go live: a member brings a friend", "React to engagement events", "Go live: the analytics summary", "The ledger",
    ];

    [Theory]
    [InlineData("60")]
    [InlineData("80")]
    [InlineData("140")]
    public async Task Redirected_it_is_plain_text_of_the_width_asked_for(string columns)
    {
        var run = await GuideProcess.RunAsync([], ("COLUMNS", columns));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain('✗', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, int.Parse(columns)));
    }

    [Fact]
    public async Task Without_a_width_it_takes_80_columns()
    {
        var run = await GuideProcess.RunAsync([]);

        Assert.Equal(80, run.Output.Split('\n').Max(line => line.Length));
    }

    [Fact]
    public async Task The_steps_follow_the_guides_order()
    {
        var run = await GuideProcess.RunAsync([]);

        var places = Headings.Select(heading => run.Output.IndexOf(heading + " ──", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Each_step_shows_code_and_the_end_shows_the_verified_ledger()
    {
        var run = await GuideProcess.RunAsync([]);

        Assert.Contains("var program = await vinr.Loyalty.Programs.CreateAsync(new()", run.Output, StringComparison.Ordinal);
        Assert.Contains("sandbox.Clock.Advance(TimeSpan.FromDays(366));", run.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Ledger.Verify()", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("#region", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A line of code that a frame breaks cannot be read.</summary>
    [Fact]
    public async Task No_line_of_code_is_broken_at_80_columns()
    {
        var narrow = await GuideProcess.RunAsync([], ("COLUMNS", "80"));
        var wide = await GuideProcess.RunAsync([], ("COLUMNS", "123"));

        Assert.Equal(CodeLines(wide), CodeLines(narrow));
    }

    private static List<string> CodeLines(GuideRun run) =>
        [.. run.Output.Split('\n').Where(line => line.StartsWith("│ ", StringComparison.Ordinal)).Select(line => line.Trim('│', ' '))];
}
