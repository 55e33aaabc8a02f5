using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vinr.Sdk.Benchmarks.Variants.Floor;

/// <summary>What a careful engineer writes by hand for four calls: nothing is buffered twice, nothing is reflected upon.</summary>
internal sealed class FloorClient(HttpClient http, string key)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public Task<FloorCustomer> CreateAsync(FloorNewCustomer customer, CancellationToken token = default)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(customer, FloorJson.Default.FloorNewCustomer));
        content.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, "customers") { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        return SendAsync(request, FloorJson.Default.FloorCustomer, token);
    }

    public Task<FloorCustomer> RetrieveAsync(string id, CancellationToken token = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, "customers/" + Uri.EscapeDataString(id)), FloorJson.Default.FloorCustomer, token);

    public Task<FloorList<FloorCustomer>> ListAsync(string? cursor, CancellationToken token = default)
    {
        var path = cursor is null ? "customers?limit=100" : "customers?limit=100&starting_after=" + Uri.EscapeDataString(cursor);
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, path), FloorJson.Default.FloorListFloorCustomer, token);
    }

    public async IAsyncEnumerable<FloorCustomer> ListAllAsync()
    {
        string? cursor = null;
        do
        {
            var page = await ListAsync(cursor).ConfigureAwait(false);
            foreach (var customer in page.Data) yield return customer;
            cursor = page.Page.HasMore ? page.Page.NextCursor : null;
        }
        while (cursor is not null);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken token)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", key);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            request.Headers.TryAddWithoutValidation("User-Agent", "shop/1.0");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                if (!response.IsSuccessStatusCode)
                {
                    var body = await JsonSerializer.DeserializeAsync(stream, FloorJson.Default.FloorErrorBody, token).ConfigureAwait(false);
                    response.Headers.NonValidated.TryGetValues("x-vinr-request-id", out var requestId);
                    throw new FloorApiException(response.StatusCode, body?.Error, body?.Error?.RequestId ?? requestId.ToString());
                }

                return (await JsonSerializer.DeserializeAsync(stream, type, token).ConfigureAwait(false))!;
            }
        }
    }
}
