namespace LaunchGuide;

/// <summary>What a user sees of the story.</summary>
internal interface IOutput
{
    void Begin(Stage stage);

    void Show(Screen screen);

    /// <summary>Tells that a step cannot be played here.</summary>
    void LeftOut(int number, Step step);

    void End(Ending ending, bool ok);
}
