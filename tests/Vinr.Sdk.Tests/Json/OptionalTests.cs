using System.Text.Json;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>A field of an update is left out, given a value or cleared. How each looks on the wire: see the table of requests.</summary>
public sealed class OptionalTests
{
    [Fact]
    [Keeps("data.updates")]
    public void A_field_that_is_not_set_is_absent()
    {
        var field = default(Optional<string>);

        Assert.False(field.IsSpecified);
        Assert.False(field.HasValue);
        Assert.Null(field.Value);
    }

    [Fact]
    public void A_field_that_is_set_has_its_value()
    {
        Optional<long> field = 0;

        Assert.True(field.IsSpecified);
        Assert.True(field.HasValue);
        Assert.Equal(0, field.Value);
    }

    [Fact]
    [Keeps("data.updates")]
    public void A_field_that_is_cleared_is_sent_without_a_value()
    {
        Assert.True(Optional<long>.Null.IsSpecified);
        Assert.False(Optional<long>.Null.HasValue);
    }

    [Fact]
    [Keeps("data.updates")]
    public void A_null_that_slips_in_does_not_clear_a_field()
    {
        string? missing = null;

        Assert.Throws<ArgumentNullException>(() => new UpdateCustomerRequest { Name = missing! });
    }

    [Fact]
    public void The_three_states_differ_and_each_equals_itself()
    {
        Optional<long> zero = 0;

        Assert.Equal(3, new HashSet<Optional<long>> { default, Optional<long>.Null, zero, default, Optional<long>.Null, 0L }.Count);
        Assert.True(zero == 0L);
        Assert.True(zero != Optional<long>.Null);
    }

    [Fact]
    [Keeps("data.json")]
    public void An_update_is_not_kept_as_json_by_accident()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new UpdateCustomerRequest { Name = "Ada" }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<UpdateCustomerRequest>("""{"Name":"Ada"}"""));
    }
}
