using System.Globalization;
using System.Text;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Idempotency;

public sealed class IdempotencyMemoryTests
{
    private const int Many = (AnswerPack.Size * 20) + 3;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_answer_is_found_as_it_was_given_however_many_came_after_it()
    {
        var memory = Of(Many);

        Assert.Equal(Enumerable.Range(0, Many).Select(i => Text(Answer(i))), memory.InOrder.Select(Text));
        Assert.All(Enumerable.Range(0, Many), i => Assert.Equal(Text(Answer(i)), Text(memory.Find(Answer(i).Scope, Start)!)));
        Assert.Null(memory.Find(new("/v1/payments", "another"), Start));
    }

    [Fact]
    public void Each_goes_when_its_own_time_is_over_and_the_others_stay()
    {
        var memory = Of(Many);

        for (var i = 0; i < Many; i++)
        {
            var now = Answer(i).ForgetAt;
            memory = memory.At(now);
            Assert.Null(memory.Find(Answer(i).Scope, now));
            if (i + 1 < Many) Assert.NotNull(memory.Find(Answer(i + 1).Scope, now));
        }
    }

    [Fact]
    public void A_key_that_comes_again_after_its_time_has_the_new_answer_alone()
    {
        var (first, again) = (Answer(0), Answer(0) with { ForgetAt = Start.AddDays(9) });
        var memory = Enumerable.Range(1, Many).Aggregate(Of(1).Keep(again), static (memory, i) => memory.Keep(Answer(i)));

        memory = memory.At(first.ForgetAt.AddHours(1));

        Assert.Equal(again.ForgetAt, memory.Find(first.Scope, first.ForgetAt.AddHours(1))!.ForgetAt);
        Assert.Single(memory.InOrder, answer => answer.Scope == first.Scope);
    }

    [Fact]
    public void What_is_taken_stays_as_it_was()
    {
        var taken = Of(Many);

        _ = taken.Keep(Answer(Many)).At(Start.AddDays(30));

        Assert.Null(taken.Find(Answer(Many).Scope, Start));
        Assert.Equal(Many, taken.InOrder.Count());
    }

    [Fact]
    [Keeps("sandbox.million")]
    public void A_million_answers_are_a_small_part_of_a_gigabyte()
    {
        var memory = Of(AnswerPack.Size * 100);

        // As VINR's transactions are: about 430 bytes each, of which keys, ids and hashes are like no other.
        Assert.InRange(memory.PackedBytes / (AnswerPack.Size * 100), 1, 200);
    }

    [Fact]
    public void A_fingerprint_is_read_as_it_was_written()
    {
        var fingerprint = Fingerprint.Of("?expand=account", "{}"u8);

        Assert.Equal(fingerprint, Fingerprint.Parse(fingerprint.ToString()));
        Assert.Throws<FormatException>(() => Fingerprint.Parse("0F"));
    }

    private static IdempotencyMemory Of(int count) => Enumerable.Range(0, count).Aggregate(new IdempotencyMemory(), static (memory, i) => memory.Keep(Answer(i)));

    private static KeptAnswer Answer(int number)
    {
        var id = Fingerprint.Of("id", Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))).ToString();
        var body = $$"""
            {"id":"ptx_{{id[..11]}}","object":"points_transaction","account":"loy_{{id[11..22]}}","type":"credit","amount":{{number % 97}},"balanceAfter":{{number * 7}},"reason":"call-{{number}}","metadata":{},"source":null,"expiresAt":"2027-01-31T00:00:00Z","created":"2026-01-05T09:00:00Z"}
            """;
        var answer = number % 10 == 9
            ? new ApiResponse(422, Encoding.UTF8.GetBytes("{\"error\":{}}")) { ErrorCode = "insufficient_points", Allow = "GET" }
            : new ApiResponse(200, Encoding.UTF8.GetBytes(body));
        return new(new("/v1/loyalty/transactions", $"key-{id[22..44]}"), Fingerprint.Of("", answer.Body.Span), answer, Start.AddDays(1).AddMinutes(number));
    }

    private static string Text(KeptAnswer kept) =>
        $"{kept.Scope} {kept.Fingerprint} {kept.ForgetAt:O} {kept.Answer.Status} {kept.Answer.ErrorCode ?? "-"} {kept.Answer.Allow ?? "-"} {Encoding.UTF8.GetString(kept.Answer.Body.Span)}";
}
