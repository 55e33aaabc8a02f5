namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>What is held in memory while something runs, beyond what was held before: told of progress, it looks now and then.</summary>
internal sealed class LiveMemory<T>(int every) : IProgress<T>
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private int _count;

    public long Growth { get; private set; }

    public void Report(T value)
    {
        if (++_count % every == 0) Look();
    }

    public void Look() => Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
}
