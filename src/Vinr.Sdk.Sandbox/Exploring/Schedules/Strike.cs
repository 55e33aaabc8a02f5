using System.Globalization;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>Something that goes wrong at one call of a run.</summary>
/// <param name="Call">The number of the call, from 1, counted through all beginnings of the flow.</param>
/// <param name="Kind">What.</param>
/// <param name="EveryAttempt">Whether at every attempt of the call, and not at the first one alone.</param>
internal sealed record Strike(int Call, StrikeKind Kind, bool EveryAttempt)
{
    private const char Every = '*';

    /// <summary><c>2:commit_then_drop</c>, or <c>2*:commit_then_drop</c> for every attempt.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Call}{(EveryAttempt ? "*" : "")}:{Kind.Word}");

    /// <exception cref="FormatException">The text is no strike.</exception>
    public static Strike Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw new FormatException($"\"{text}\" has no colon between the number of a call and what happens there.");

        var number = text[..colon].Trim();
        var every = number.EndsWith(Every);
        if (!int.TryParse(every ? number[..^1] : number, NumberStyles.None, CultureInfo.InvariantCulture, out var call) || call < 1)
            throw new FormatException($"\"{number}\" in \"{text}\" is no number of a call: they count from 1, with * for every attempt.");

        var kind = StrikeKinds.Named(text[(colon + 1)..].Trim());
        return !every || kind.IsRepeated ? new Strike(call, kind, every) : throw new FormatException($"{kind.Word} cannot happen at every attempt.");
    }
}
