using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>When a campaign runs, as a request states it.</summary>
public sealed record CampaignScheduleSpec : IJsonWritable
{
    /// <summary>From when on. Default: at once (assumed).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; that moment no longer counts (assumed). Default: without end (assumed).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Instant("startsAt"u8, StartsAt)
        .Instant("endsAt"u8, EndsAt);
}
