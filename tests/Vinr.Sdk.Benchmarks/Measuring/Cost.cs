namespace Vinr.Sdk.Benchmarks.Measuring;

/// <summary>What one call cost.</summary>
internal readonly record struct Cost(double Nanoseconds, double Bytes);
