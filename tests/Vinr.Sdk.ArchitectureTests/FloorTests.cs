using Xunit;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>A folder stands on its own floor and uses only folders below it, as the pictures in <c>docs/architecture.md</c> say.</summary>
public class FloorTests
{
    /// <summary>As in Polly.Core: two types that hand work to each other, and one more between them, are still one thought.</summary>
    private const int LargestTypeKnot = 3;

    private static readonly string Document = File.ReadAllText(Path.Combine(House.Root, "docs/architecture.md"));

    public static TheoryData<string> Projects => [.. House.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    [Keeps("fit.floors")]
    public void No_use_goes_up(string project)
    {
        var (house, picture) = (House.Open(project), Picture.Of(project, Document));
        Assert.NotEmpty(house.Uses);
        None(
            from use in house.Uses
            let floors = (User: house.FolderOf(use.User), Used: house.FolderOf(use.Used))
            where picture.BoxOf(floors.User) is { } user && picture.BoxOf(floors.Used) is { } used && !picture.May(user, used)
            select Problem(use, $"{floors.User} may not use {floors.Used}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_stands_in_a_circle(string project)
    {
        var house = House.Open(project);
        var knots = Knots.In(house.Uses.Select(use => (house.FolderOf(use.User), house.FolderOf(use.Used))).Where(use => use.Item1 != use.Item2));
        None(
            from knot in knots
            from use in Thinnest(house, knot)
            select Problem(use, $"the folders {string.Join(", ", knot.Order())} reach each other in a circle, which is thinnest there"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_more_than_three_types_hang_together_in_a_knot(string project)
    {
        var knots = Knots.In(House.Open(project).Uses.Select(use => (use.User, use.Used)));
        None(
            from knot in knots
            where knot.Count > LargestTypeKnot && !Knots.IsFamily(knot)
            select $"These types reach each other: {string.Join(' ', knot.Select(type => type.Name).Order())}. Hand what one needs of another in from above.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    [Keeps("fit.floors")]
    public void The_picture_names_each_folder_and_no_other(string project)
    {
        var (house, picture) = (House.Open(project), Picture.Of(project, Document));
        None(
            house.Folders.Where(folder => picture.BoxOf(folder) is null).Order().Select(folder => $"The folder {folder} stands in no box of the picture of {project} in docs/architecture.md."));
        None(
            picture.Folders.Where(name => !house.Folders.Any(folder => Picture.Fits(name, folder))).Order().Select(name => $"The picture of {project} in docs/architecture.md has {name}, and there is no such folder."));
    }

    /// <summary>The uses between the two folders of a knot that have the fewest: what closes a circle is mostly little.</summary>
    private static IEnumerable<Use> Thinnest(House house, IReadOnlyList<string> knot) =>
        house.Uses
            .GroupBy(use => (User: house.FolderOf(use.User), Used: house.FolderOf(use.Used)))
            .Where(pair => pair.Key.User != pair.Key.Used && knot.Contains(pair.Key.User) && knot.Contains(pair.Key.Used))
            .MinBy(pair => pair.Count())!;

    private static void None(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        if (found.Count > 0) Assert.Fail(string.Join(Environment.NewLine, found));
    }

    private static string Problem(Use use, string rule) =>
        $"{use.User.Name} uses {use.Used.Name} (in {use.Where}), but {rule}. Move one of the two, hand in what is needed from above, or say in docs/architecture.md why the floors are others now.";
}
