using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>
/// An event of a type that this version has no class for. Nothing of it is lost: <see cref="EventData.Object"/> of
/// <see cref="VinrEvent.Data"/> is its resource as JSON, <see cref="EventData.ObjectAs"/> reads it as a model.
/// </summary>
[JsonConverter(typeof(EventConverter<UnknownEvent>))]
public sealed class UnknownEvent : VinrEvent
{
    internal UnknownEvent(EventEnvelope envelope) : base(envelope)
    {
    }
}
