using System.Diagnostics;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Statements;

/// <summary>Text and traces as they are stored.</summary>
public sealed class StoredTextTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("a\0b", 3, "a\uFFFDb")]
    public void It_is_cut_between_characters_and_what_no_database_takes_is_replaced(string text, int longest, string stored) => Assert.Equal(stored, StoredText.Of(text, longest));

    [Fact]
    public void Half_of_a_pair_is_replaced() => Assert.Equal("a\uFFFDb", StoredText.Of("a\ud83d" + "b", 10));

    [Fact]
    public void A_failure_is_its_type_and_message_cut_to_what_a_column_holds()
    {
        Assert.Equal("TimeoutException: late", StoredText.Of(new TimeoutException("late")));
        Assert.Equal(1_000, StoredText.Of(new TimeoutException(new string('x', 5_000))).Length);
    }

    [Fact]
    public void What_every_database_takes_is_clean()
    {
        Assert.All(["", "a", "😀", "a😀b", "ä"], text => Assert.True(StoredText.IsClean(text)));
        Assert.All(["\0", "a\0", "\ud83d", "a\ud83d", "\ud83da", "\ude00"], text => Assert.False(StoredText.IsClean(text)));
    }

    [Fact]
    public void A_trace_is_read_as_it_was_written_and_none_as_none()
    {
        foreach (var flags in new[] { ActivityTraceFlags.None, ActivityTraceFlags.Recorded })
        {
            var context = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true);

            Assert.Equal($"00-{context.TraceId}-{context.SpanId}-{(flags == ActivityTraceFlags.None ? "00" : "01")}", TraceText.Of(context));
            Assert.Equal(context, TraceText.Read(TraceText.Of(context)));
        }

        Assert.Null(TraceText.Of(default));
        Assert.Equal(default, TraceText.Read(null));
        Assert.Equal(default, TraceText.Read("no trace"));
    }
}
