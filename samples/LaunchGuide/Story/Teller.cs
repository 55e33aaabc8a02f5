namespace LaunchGuide;

/// <summary>Plays the guide, step by step, and hands each to the output.</summary>
internal static class Teller
{
    /// <returns>Whether everything was as the guide says.</returns>
    public static async Task<bool> TellAsync(Stage stage, IOutput output)
    {
        output.Begin(stage);
        var story = new Story(stage, await stage.FindCustomerAsync());
        var ok = true;
        for (var i = 0; i < Guide.Steps.Count; i++)
        {
            var step = Guide.Steps[i];
            if (step.NeedsClock && stage.Sandbox is null)
            {
                output.LeftOut(i + 1, step);
                continue;
            }

            var notes = new Notes();
            await step.PlayAsync(story, notes);
            output.Show(new Screen(i + 1, step, notes, story.HasMember ? story.Member : null));
            ok &= notes.AllHold;
        }

        var ending = await Ending.ReadAsync(story);
        ok &= ending.Notes.AllHold;
        output.End(ending, ok);
        return ok;
    }
}
