using Xunit;

namespace Vinr.Sdk.Sandbox.Tests;

public class T { [Fact] public void Runs() => Assert.Equal(2, 1 + 1); }
