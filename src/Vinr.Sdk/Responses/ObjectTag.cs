using System.Text.Json;

namespace Vinr.Sdk.Responses;

/// <summary>What a resource says that it is.</summary>
internal sealed class ObjectTag
{
    public ObjectTag(string text) => Text = text;

    public ObjectTag(JsonElement other) => Other = other;

    /// <summary>The word; null when it is something else.</summary>
    public string? Text { get; }

    /// <summary>What is no word, as it came.</summary>
    public JsonElement Other { get; }
}
