using FsCheck.Xunit;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

public class IdempotencyKeyTests
{
    [Fact]
    public void The_same_parts_give_the_same_key_in_every_process() =>
        Assert.Equal(IdempotencyKey.For("redeem", "cart-9f31"), IdempotencyKey.For(["redeem", "cart-9f31"]));

    [Fact]
    public void Parts_do_not_run_together()
    {
        string[] keys =
        [
            IdempotencyKey.For("a", "bc"), IdempotencyKey.For("ab", "c"), IdempotencyKey.For("abc"), IdempotencyKey.For("a", "b", "c"), IdempotencyKey.For("abc", ""),
            IdempotencyKey.For("", "abc"), IdempotencyKey.For("ABC"), IdempotencyKey.For("\ud800"), IdempotencyKey.For("\ud801"), IdempotencyKey.For("\ufffd"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Property]
    public bool Any_parts_give_a_key_that_can_be_sent(FsCheck.NonNull<string>[] parts)
    {
        if (parts.Length == 0) return true;
        var key = IdempotencyKey.For([.. parts.Select(part => part.Get)]);
        return key.Length <= IdempotencyKey.MaxLength && key.All(char.IsAscii) && !key.Any(char.IsWhiteSpace);
    }

    [Fact]
    public void No_parts_and_null_parts_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => IdempotencyKey.For());
        Assert.ThrowsAny<ArgumentException>(() => IdempotencyKey.For(null!));
        Assert.ThrowsAny<ArgumentException>(() => IdempotencyKey.For("a", null!));
    }

    [Fact]
    public void New_keys_do_not_repeat_on_any_thread()
    {
        var keys = new string[20_000];
        Parallel.For(0, keys.Length, i => keys[i] = IdempotencyKey.New());

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{32}$", key));
    }
}
