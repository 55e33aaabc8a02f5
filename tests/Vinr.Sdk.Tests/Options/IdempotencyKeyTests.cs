using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

public class IdempotencyKeyTests
{
    [Fact]
    [Keeps("calls.once")]
    public void The_same_parts_give_the_same_key_in_every_process() =>
        Assert.Equal(IdempotencyKey.For("redeem", "cart-9f31"), IdempotencyKey.For(["redeem", "cart-9f31"]));

    [Fact]
    [Keeps("calls.once")]
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
    public void A_whole_number_is_its_digits_and_a_guid_its_text()
    {
        var id = Guid.NewGuid();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~" } };
        try
        {
            object[] sevens = [7, 7L, (short)7, (sbyte)7, (byte)7, (ushort)7, 7u, 7ul, (nint)7, (nuint)7, (Int128)7, (UInt128)7, new BigInteger(7)];
            Assert.All(sevens, seven => Assert.Equal(IdempotencyKey.For("pay", "7"), IdempotencyKey.For("pay", seven)));
            Assert.Equal(IdempotencyKey.For("-7000"), IdempotencyKey.For(-7_000));
            Assert.Equal(IdempotencyKey.For(id.ToString(), "1"), IdempotencyKey.For(id, 1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_has_more_than_one_text_is_refused()
    {
        object[] parts = [1.5m, 1.0, 1f, true, 'a', DateTime.UnixEpoch, DayOfWeek.Monday, EventType.InvoicePaid, new[] { "a" }, new object()];

        Assert.All(parts, part => Assert.Equal("parts", Assert.Throws<ArgumentException>(() => IdempotencyKey.For("pay", part)).ParamName));
        Assert.Equal("parts", Assert.Throws<ArgumentException>(() => IdempotencyKey.For("pay", 1, null!)).ParamName);
        Assert.Throws<ArgumentException>(() => IdempotencyKey.For(Array.Empty<object>()));
        Assert.Throws<ArgumentNullException>(() => IdempotencyKey.For((object[])null!));
    }

    [Fact]
    public void Texts_alone_stay_what_they_were()
    {
        var link = VinrJson.Deserialize<Payment>("""{"customer":"cust_1"}""").Customer;

        Assert.Equal("vinr-4d655af6", IdempotencyKey.For("redeem", "cart-9f31", "1")[..13]);
        Assert.Equal(IdempotencyKey.For("pay", "cust_1"), IdempotencyKey.For("pay", link!));
        Assert.Equal(IdempotencyKey.For("pay", "cust_1"), IdempotencyKey.For(new object[] { "pay", "cust_1" }));
    }

    [Fact]
    [Keeps("calls.threads")]
    public void New_keys_do_not_repeat_on_any_thread()
    {
        var keys = new string[20_000];
        Parallel.For(0, keys.Length, i => keys[i] = IdempotencyKey.New());

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{32}$", key));
    }
}
