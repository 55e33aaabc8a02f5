namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Arithmetic near the end of the calendar, where a clock of tests may stand.</summary>
internal static class Instant
{
    public static DateTimeOffset After(DateTimeOffset now, TimeSpan time) => time < DateTimeOffset.MaxValue - now ? now + time : DateTimeOffset.MaxValue;
}
