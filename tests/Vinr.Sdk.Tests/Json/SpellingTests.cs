using System.Text;
using System.Text.Json.Nodes;
using Vinr.Sdk.Json;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Each field is sent as the weightiest page that shows it spells it.</summary>
public sealed class SpellingTests
{
    public static TheoryData<Type> Types => [.. SentJsonTests.Sent];

    [Fact]
    public void Every_request_with_a_body_is_in_the_table() =>
        Assert.Equal(SentJsonTests.Sent.Select(type => type.Name).Order(), Spelling.Names.Keys.Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Types))]
    [Keeps("sandbox.true")]
    public void A_field_is_called_on_the_wire_as_its_page_calls_it(Type type)
    {
        var sent = Enumerable.Range(0, 6)
            .SelectMany(variant => JsonNode.Parse(Encoding.UTF8.GetString(RequestWriter.ToBytes((IJsonWritable)AnyRequest.Full(type, variant))))!.AsObject())
            .Select(field => field.Key)
            .Where(name => !AnyRequest.Others.ContainsKey(name))
            .Distinct();

        Assert.Equal(Spelling.Names[type].Split(' ').Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
    }
}
