namespace LaunchGuide;

/// <summary>Reads again until something has come about, or gives up and takes what there is.</summary>
internal sealed class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly int _pauses;

    private Patience(int pauses) => _pauses = pauses;

    /// <summary>Reads once.</summary>
    public static Patience None { get; } = new(0);

    public static Patience OfSeconds(int seconds) => new(seconds);

    public async Task<T> UntilAsync<T>(Func<T, bool> hasComeAbout, Func<Task<T>> read)
    {
        for (var left = _pauses; ; left--)
        {
            var found = await read();
            if (left == 0 || hasComeAbout(found)) return found;

            await Task.Delay(Pause);
        }
    }
}
