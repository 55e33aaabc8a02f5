using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Paging;
using Xunit;

namespace Vinr.Sdk.Tests.Paging;

/// <summary>How a page of a list is read, whatever stands around it.</summary>
public sealed class ListReaderTests
{
    private const string Whole =
        """{"object":"list","data":[{"id":"prog_1","brandNew":{"deep":[1]}},{"id":"prog_2"}],"page":{"has_more":true,"next_cursor":"c1","total_estimate":42}}""";

    private static readonly JsonTypeInfo<LoyaltyProgram> Type = ProgramsJson.Tolerant.TypeInfo<LoyaltyProgram>();

    [Theory]
    [InlineData(Whole)]
    [InlineData("""{"page":{"hasMore":"true","nextCursor":"c1","totalEstimate":"42"},"data":[{"id":"prog_1"},{"id":"prog_2"}]}""")]
    [InlineData("""{"data":[{"id":"prog_1"},null,{"id":"prog_2"}],"data_page":1,"page":{"limit":{"a":[]},"has_more":true,"next_cursor":"c1","total_estimate":42.0}}""")]
    [InlineData("""{"data":null,"page":{"has_more":false},"data":[{"id":"prog_1"},{"id":"prog_2"}],"page":{"has_more":true,"next_cursor":"c1","total_estimate":42}}""")]
    [InlineData("  { \"data\" : [ { \"id\" : \"prog_1\" } , { \"id\" : \"prog_2\" } ] , \"p\\u0061ge\" : { \"has_more\" : true , \"next_cursor\" : \"c1\" , \"total_estimate\" : 42 } } \n")]
    public void A_page_is_read_in_every_form(string json)
    {
        var page = Read(json)!;

        Assert.Equal(["prog_1", "prog_2"], page.Items.Select(program => program.Id));
        Assert.True(page.HasMore);
        Assert.Equal("c1", page.NextCursor);
        Assert.Equal(42, page.TotalEstimate);
    }

    [Fact]
    [Keeps("data.lists")]
    public void A_page_that_is_cut_off_anywhere_is_no_page() =>
        Assert.All(Enumerable.Range(0, Whole.Length - 1), length => Assert.ThrowsAny<JsonException>(() => Read(Whole[..length])));

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    public void What_follows_a_page_makes_it_none(string behind) => Assert.ThrowsAny<JsonException>(() => Read(Whole + behind));

    [Fact]
    public void An_item_that_cannot_be_read_is_named()
    {
        var failure = Assert.ThrowsAny<JsonException>(() => Read("""{"data":[{"id":"prog_1"},{"id":"prog_2","created":"soon"}]}"""));

        Assert.StartsWith("data[1], byte ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("point in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_an_item_that_are_not_known_are_kept() =>
        Assert.Equal("""{"deep":[1]}""", Read(Whole)!.Items[0].AdditionalProperties!["brandNew"].GetRawText());

    private static Page<LoyaltyProgram>? Read(string json) => ListReader.Read(Encoding.UTF8.GetBytes(json), Type, VinrResponse.None);
}
