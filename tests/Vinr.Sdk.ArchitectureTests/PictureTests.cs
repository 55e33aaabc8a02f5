using Xunit;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>That the pictures are read as a reader of <c>docs/architecture.md</c> understands them.</summary>
public class PictureTests
{
    private const string Document = """
        ```mermaid
        %% src/House
        flowchart TD
            roof["Client<br/>Loyalty/*"] --> hall
            hall["Transport"] --> cellar & garden
            cellar["Json<br/>."]
            garden["Telemetry"]
        ```
        """;

    private static readonly Picture House = Picture.Of("src/House", Document);

    [Theory]
    [InlineData("Client", "roof")]
    [InlineData("Loyalty/Accounts", "roof")]
    [InlineData("Loyalty", null)]
    [InlineData("Json", "cellar")]
    [InlineData(".", "cellar")]
    [InlineData("Attic", null)]
    public void A_folder_stands_in_the_box_that_names_it(string folder, string? box) => Assert.Equal(box, House.BoxOf(folder));

    [Theory]
    [InlineData("roof", "hall", true)]
    [InlineData("roof", "garden", true)]
    [InlineData("hall", "hall", true)]
    [InlineData("hall", "roof", false)]
    [InlineData("cellar", "garden", false)]
    public void A_box_may_use_what_its_arrows_lead_to(string user, string used, bool may) => Assert.Equal(may, House.May(user, used));

    [Fact]
    public void Things_that_reach_each_other_are_a_knot() =>
        Assert.Equal(["a", "b", "c"], Assert.Single(Knots.In([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "a")])).Order());
}
