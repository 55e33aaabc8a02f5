namespace Vinr.Sdk.AotSmoke;

internal static class Check
{
    public static void Equal<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new SmokeException($"{what}: {expected} was expected, {actual} came.");
    }

    public static void That(string what, bool holds)
    {
        if (!holds) throw new SmokeException($"Not so: {what}.");
    }
}
