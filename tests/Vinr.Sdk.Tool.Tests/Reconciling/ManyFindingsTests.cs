using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

[Collection(Alone.Name)]
public sealed class ManyFindingsTests
{
    [Fact]
    public async Task However_many_differences_there_are_memory_holds_a_few_of_them()
    {
        const int Orders = 50_000;
        await using var books = await Books.OpenAsync();
        for (var i = 0; i < Orders; i++) books.Write($"order {i}", null, null, 4_500);
        (long Growth, long Length, int Page) written = default;

        await books.ReconcileAsync(report: report =>
        {
            var memory = new LiveMemory<int>(every: 100);
            using var output = new CountingStream(memory);
            report.WriteJson(output);
            written = (memory.Growth, output.Count, report.ToHtml().Length);
        });

        Assert.True(written.Length > Orders * 200L, $"{written.Length} bytes were written.");
        Assert.True(written.Growth < 2_000_000, $"{written.Growth} bytes more than before are held.");
        Assert.True(written.Page < 200_000, $"The page has {written.Page} characters.");
    }

    /// <summary>Looks at memory now and then while something is written into it.</summary>
    private sealed class CountingStream(IProgress<int> memory) : MemoryStream
    {
        public long Count { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Count += buffer.Length;
            memory.Report(buffer.Length);
        }
    }
}
