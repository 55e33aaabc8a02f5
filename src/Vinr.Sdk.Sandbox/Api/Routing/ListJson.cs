using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a page of a list.</summary>
internal static class ListJson
{
    public static ApiResponse ToResponse<T>(PageResult<T> page, Action<Utf8JsonWriter, T, Expander> write, Expander expander) =>
        ApiResponse.Ok((page, write, expander), static (writer, it) => WriteMembers(writer, it.page, it.write, it.expander));

    [SandboxRule("lists.envelope", Grade.Documented, "A list is {object: list, data, page: {has_more, next_cursor, total_estimate}}.", Page = "Pagination")]
    public static void WriteMembers<T>(Utf8JsonWriter writer, PageResult<T> page, Action<Utf8JsonWriter, T, Expander> write, Expander expander)
    {
        writer.WriteString("object"u8, "list"u8);
        writer.WriteStartArray("data"u8);
        foreach (var item in page.Items)
        {
            writer.WriteStartObject();
            write(writer, item, expander);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("page"u8);
        writer.WriteBoolean("has_more"u8, page.HasMore);
        writer.WriteString("next_cursor"u8, page.NextCursor);
        writer.WriteNumber("total_estimate"u8, page.TotalEstimate);
        writer.WriteEndObject();
    }
}
