using System.Text.Json;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// <c>/_sandbox/clock</c>: the clock for those who hold no <see cref="VinrSandbox"/>, such as curl. No part of VINR's API,
/// and therefore outside of <c>/v1</c>.
/// </summary>
internal sealed class ClockEndpoints(SandboxClock clock)
{
    public ResourceRoutes Routes => new("clock")
    {
        Root = "_sandbox",
        List = Show,
        Create = Move,
    };

    private ApiResponse Show(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        return ApiResponse.Ok(clock.UtcNow, Write);
    }

    private ApiResponse Move(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        var (seconds, moment) = request.Read(static fields => (fields.TakeValue("advanceSeconds"), fields.TakeValue("advanceTo")));
        if (seconds is { } duration) MoveBy(duration);
        if (moment is { } target) MoveTo(target);
        return ApiResponse.Ok(clock.UtcNow, Write);
    }

    private static void Write(Utf8JsonWriter writer, DateTimeOffset now) => writer.WriteInstant("now"u8, now);

    private void MoveBy(RequestField field)
    {
        var seconds = field.Integer(0, (DateTimeOffset.MaxValue - clock.UtcNow).Ticks / TimeSpan.TicksPerSecond);
        clock.Advance(TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond));
    }

    private void MoveTo(RequestField field)
    {
        var moment = field.Instant();

        try
        {
            clock.AdvanceTo(moment);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw field.Invalid("lies in the sandbox's past, and its clock never goes back");
        }
    }
}
