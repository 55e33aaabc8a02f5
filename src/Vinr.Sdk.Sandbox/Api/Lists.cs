using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a page of a list.</summary>
internal static class Lists
{
    public static ApiResponse ToResponse<T>(this PageResult<T> page, Action<Utf8JsonWriter, T> writeMembers) =>
        ApiResponse.Ok((page, writeMembers), static (writer, it) =>
        {
            writer.WriteString("object"u8, "list"u8);
            writer.WriteStartArray("data"u8);
            foreach (var item in it.page.Items)
            {
                writer.WriteStartObject();
                it.writeMembers(writer, item);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("page"u8);
            writer.WriteBoolean("has_more"u8, it.page.HasMore);
            writer.WriteString("next_cursor"u8, it.page.NextCursor);
            writer.WriteNumber("total_estimate"u8, it.page.TotalEstimate);
            writer.WriteEndObject();
        });
}
