using System.Diagnostics.Metrics;

namespace Vinr.Sdk.Hosting;

/// <summary>Makes histograms that say which buckets fit them: a collector's own are for milliseconds, and put nearly everything into the first.</summary>
internal static class Histograms
{
#if NET9_0_OR_GREATER
    public static Histogram<double> Seconds(this Meter meter, string name, string description, params double[] buckets) =>
        meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets });
#else
    // The platform knows no advice yet.
    public static Histogram<double> Seconds(this Meter meter, string name, string description, params double[] buckets) =>
        meter.CreateHistogram<double>(name, "s", description);
#endif
}
