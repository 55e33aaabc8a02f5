using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>
/// Something that happened, with a snapshot of what it happened to. It is of a type of its own for what VINR documents, such as
/// <see cref="PointsEarned"/> or <see cref="TierChanged"/>, and an <see cref="UnknownEvent"/> for everything else.
/// </summary>
/// <example>
/// <code>
/// switch (happened)
/// {
///     case PointsEarned { Transaction: { } entry }: Notify(entry.Account, entry.Amount); break;
///     case TierChanged changed: Congratulate(changed.Account, changed.PreviousTier); break;
/// }
/// </code>
/// </example>
[JsonConverter(typeof(EventConverter<VinrEvent>))]
public abstract class VinrEvent : VinrResource, IIdentified
{
    private static readonly object Unreadable = new();

    private object? _snapshot;

    private protected VinrEvent(EventEnvelope envelope)
    {
        Envelope = envelope;
        AdditionalProperties = envelope.AdditionalProperties;
        Tag = envelope.Tag;
    }

    /// <summary>The id, <c>evt_…</c>. Deliveries of one event repeat it: do not act on it twice.</summary>
    public string Id => Envelope.Id;

    /// <summary>What happened, as VINR wrote it. New types may appear at any time.</summary>
    public EventType Type => Envelope.Type;

    /// <summary>What it happened to.</summary>
    public EventData Data => Envelope.Data;

    /// <summary>When it happened.</summary>
    public DateTimeOffset Created => Envelope.Created;

    /// <summary>
    /// The member that the event is about, <c>loy_…</c>, where the snapshot says so: as its own id or as its account (assumed). Null for
    /// events of payments, refunds and customers.
    /// </summary>
    [JsonIgnore]
    public string? AccountId => EventSubject.AccountOf(Data.Object);

    internal EventEnvelope Envelope { get; }

    /// <summary>The snapshot as a model, read when it is first asked for. Null when there is none or it has another shape.</summary>
    private protected T? Snapshot<T>(JsonTypeInfo<T> type)
        where T : VinrResource
    {
        _snapshot ??= Data.TryRead(type) ?? Unreadable;
        return _snapshot as T;
    }
}
