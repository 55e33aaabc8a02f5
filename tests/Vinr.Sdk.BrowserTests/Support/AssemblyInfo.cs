using Vinr.Sdk.BrowserTests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
