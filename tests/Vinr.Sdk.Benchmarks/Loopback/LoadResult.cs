namespace Vinr.Sdk.Benchmarks.Loopback;

/// <summary>What a while of calling cost.</summary>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Processor">The processor's time in this process.</param>
/// <param name="Allocated">Bytes, a little of the measuring itself included.</param>
/// <param name="Microseconds">How long each call took.</param>
internal sealed record LoadResult(TimeSpan Elapsed, TimeSpan Processor, long Allocated, double[] Microseconds)
{
    public double ProcessorNanoseconds => Processor.TotalNanoseconds / Microseconds.Length;

    public double Bytes => (double)Allocated / Microseconds.Length;
}
