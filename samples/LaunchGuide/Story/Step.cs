namespace LaunchGuide;

/// <summary>One step of the guide. The calls that it makes stand in regions named <c>shown</c>, which its screen prints.</summary>
internal abstract class Step
{
    /// <summary>The guide's heading.</summary>
    public abstract string Title { get; }

    /// <summary>The guide's words.</summary>
    public abstract string Words { get; }

    /// <summary>Whether it can only be played where the clock can be moved.</summary>
    public virtual bool NeedsClock => false;

    /// <summary>Makes the calls, and notes what came back and whether it is what the guide says.</summary>
    public abstract Task PlayAsync(Story story, Notes notes);
}
