namespace LaunchGuide;

internal sealed class DesignYourProgram : Step
{
    public override string Title => "Design your program";

    public override string Words => "Decide three things before writing code.";

    public override Task PlayAsync(Story story, Notes notes)
    {
        notes.Heading = "Decided";
        notes.Answer("Earn rate", "1 point per €1 spent");
        notes.Answer("Reward value", "100 points = €5 off");
        notes.Answer("Expiry", "Points expire 12 months after earning");
        return Task.CompletedTask;
    }
}
