using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The form that orders a fault.</summary>
internal static class FaultForm
{
    /// <summary>What can be ordered here: the word of <c>/_sandbox/faults</c>, and what it does.</summary>
    public static readonly (string Word, string Does)[] Kinds =
    [
        ("commit_then_drop", "Carry it out, then drop the connection"),
        ("drop_before_commit", "Drop the connection, nothing is done"),
        ("respond", "Answer with an error status, nothing is done"),
        ("commit_then_respond", "Carry it out, then answer with an error status"),
        ("delay", "Wait, then go on"),
        ("commit_then_hang", "Carry it out, then never answer"),
        ("hang_before_commit", "Never answer, nothing is done"),
        ("bad_gateway", "A proxy's 502 page of HTML"),
        ("truncate_answer", "Carry it out, cut the answer off"),
        ("slow_drip", "Carry it out, answer a few bytes at a time"),
        ("stale_read", "Answer reads with what is true now"),
    ];

    /// <summary>The order as <c>/_sandbox/faults</c> takes it. Fields that the kind does not have are left out.</summary>
    public static ReadOnlyMemory<byte> ToJson(ActionForm form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var kind = form.Text("do");
            json.WriteStartObject();
            json.WriteString("do"u8, kind);
            if (form.Text("on") is { Length: > 0 } operation) json.WriteString("on"u8, operation);
            if (kind is "respond" or "commit_then_respond") Number(json, form, "status");
            if (kind is "delay" or "slow_drip") Number(json, form, "milliseconds");
            Number(json, form, "times");
            Number(json, form, "probability");
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>What is no number goes on as text, and is refused where it is read.</summary>
    private static void Number(Utf8JsonWriter json, ActionForm form, string name)
    {
        var text = form.Text(name);
        if (text.Length == 0) return;

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, text);
    }
}
