using Xunit;

namespace Vinr.Sdk.Tests;

public class T { [Fact] public void Runs() => Assert.Equal(2, 1 + 1); }
