namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>What is measured.</summary>
internal enum Scenario
{
    /// <summary>A customer is created; the answer has about 560 bytes.</summary>
    Post,

    /// <summary>The same customer is retrieved.</summary>
    Get,

    /// <summary>A list of 100, 56 KB.</summary>
    List,

    /// <summary>1,000 customers by <c>await foreach</c>, ten pages.</summary>
    Page,

    /// <summary>A 404 that throws.</summary>
    NotFound,
}
