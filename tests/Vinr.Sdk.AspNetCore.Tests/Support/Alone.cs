using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Support;

/// <summary>Tests that count what the whole process does, and so cannot have others beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
