namespace LaunchGuide;

internal sealed class CreateProgram : Step
{
    public override string Title => "Create the program & currency";

    public override string Words => "A program holds your currency and rules.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var vinr = story.Vinr;

        #region shown
        var program = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "points", ExpiryMonths = 12 },
        });
        #endregion

        story.Program = program;
        notes.Answer("id", program.Id);
        notes.Answer("name", program.Name);
        notes.Answer("currency", $"{program.Currency.Name}, expire after {program.Currency.ExpiryMonths} months");
        notes.Expect("the program is called VINR Rewards", "VINR Rewards", program.Name);
        notes.Expect("its currency is points", "points", program.Currency.Name);
        notes.Expect("points expire 12 months after earning", 12, program.Currency.ExpiryMonths);
    }
}
