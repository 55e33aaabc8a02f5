using System.Buffers;
using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>The form in which a benefit came, and goes out again: the guide's <c>benefit</c>, or <c>type</c> beside <c>value</c>.</summary>
/// <param name="Value">What stood in <c>benefit</c>, or in <c>value</c>.</param>
/// <param name="IsGuideForm">Whether that was <c>benefit</c>.</param>
internal sealed record BenefitWire(JsonElement Value, bool IsGuideForm)
{
    /// <summary>The same with a text in place of the <c>currency</c> that it has.</summary>
    public BenefitWire With(JsonElement currency, string code)
    {
        if (currency.ValueEquals(code)) return this;

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in Value.EnumerateObject())
            {
                if (member.NameEquals("currency"u8)) writer.WriteString(member.Name, code);
                else member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return this with { Value = document.RootElement.Clone() };
    }
}
