using System.Text;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tests.Webhooks;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>A byte order mark before JSON is no part of it, wherever JSON comes in.</summary>
public class ByteOrderMarkTests
{
    private const string Mark = "\uFEFF";

    [Fact]
    public async Task An_answer_a_list_and_a_deletion_are_read()
    {
        await using var server = RawServer.Answering(Http(200, """{"id":"prog_1","name":"é","deleted":true,"data":[{"id":"prog_2"}]}"""));
        using var caller = Clients.At(server.Address);

        Assert.Equal("prog_1", (await caller.PostAsync()).Id);
        Assert.Equal("prog_1", (await caller.GetAsync()).Id);
        await caller.DeleteAsync(CancellationToken.None);
        var ids = new List<string>();
        await foreach (var program in caller.Vinr.Loyalty.Programs.ListAsync()) ids.Add(program.Id);
        Assert.Equal(["prog_2"], ids);
    }

    [Fact]
    public async Task An_error_is_read_and_settles_what_it_settles()
    {
        await using var server = new RawServer(
            connection => connection.ReadAsync(),
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync(Http(422, """{"error":{"code":"insufficient_points","message":"Too few."}}"""));
            });
        using var caller = Clients.At(server.Address);

        var failure = await Assert.ThrowsAsync<VinrInvalidStateException>(() => caller.PostAsync());

        Assert.Equal("insufficient_points", failure.Code);
        Assert.False(failure.OutcomeUnknown);
        Assert.StartsWith("{", failure.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_that_is_in_progress_is_tried_again()
    {
        using var caller = Clients.On(new StubHandler(
            Reply.Of(409, Mark + """{"error":{"code":"idempotency_in_progress"}}"""), Reply.Of(200, Mark + Reply.ProgramJson)));

        Assert.Equal(2, (await caller.PostAsync()).Response!.Attempts);
    }

    [Fact]
    public void A_delivery_is_verified_with_it_and_read_without()
    {
        Assert.Equal("evt_1", Delivery.Of(Mark + Delivery.Json).Read().Id);
        Assert.Throws<VinrWebhookSignatureException>(() => (Delivery.Of(Mark + Delivery.Json) with { Body = Encoding.UTF8.GetBytes(Delivery.Json) }).Read());
    }

    [Fact]
    public void Text_of_a_model_is_read() =>
        Assert.Equal("loy_1", VinrJson.Deserialize<LoyaltyAccount>(Mark + """{"id":"loy_1"}""").Id);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF{\"id\":\"prog_1\"}")]
    [InlineData("{\uFEFF\"id\":\"prog_1\"}")]
    [InlineData("{\"id\":\"prog_1\"}\uFEFF")]
    public async Task Elsewhere_it_is_no_JSON(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

        await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());
        Assert.Throws<VinrResponseFormatException>(() => VinrJson.Deserialize<LoyaltyProgram>(body));
    }

    // The raw server writes Latin-1.
    private static string Http(int status, string body) => RawServer.Http(status, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Mark + body)));
}
