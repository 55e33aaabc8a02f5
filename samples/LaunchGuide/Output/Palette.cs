using Spectre.Console;

namespace LaunchGuide;

/// <summary>The few styles of the screens.</summary>
internal static class Palette
{
    public static Style Heading { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Keyword { get; } = new(Color.DodgerBlue1);

    public static Style Literal { get; } = new(Color.Orange1);

    public static Style Comment { get; } = new(Color.DarkSeaGreen);

    public static Style TypeName { get; } = new(Color.MediumTurquoise);

    /// <summary>Of points that come in, or go.</summary>
    public static Style Of(long points) => points < 0 ? new(Color.IndianRed) : Good;
}
