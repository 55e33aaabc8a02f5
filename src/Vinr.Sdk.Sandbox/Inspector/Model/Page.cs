namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>A page without what is around it on all pages.</summary>
/// <param name="Title">The heading, and the first words of the window's title.</param>
/// <param name="Content">What follows the heading.</param>
internal sealed record Page(string Title, Html Content)
{
    public int Status { get; init; } = 200;

    /// <summary>The heading, where it is more than the title.</summary>
    public Html Heading { get; init; } = Html.Of($"{Title}");

    /// <summary>The entry of the navigation that it belongs to.</summary>
    public string? Section { get; init; }

    public static Page Missing(string what) => new("Not found", Html.Of($"""<p>{what}</p><p><a href="{Addresses.Overview}">To the overview</a></p>"""))
    {
        Status = 404,
    };
}
