using Xunit;

namespace Vinr.Sdk.IntegrationTests;

public class T { [Fact] public void Runs() => Assert.Equal(2, 1 + 1); }
