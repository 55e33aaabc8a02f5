using Vinr.Sdk.Transport;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class DefaultHandlerTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080/v1", false)]
    [InlineData("http://localhost/v1", false)]
    [InlineData("http://[::1]/v1", false)]
    [InlineData("https://api.vinr.com/v1", true)]
    [Keeps("secrets.door")]
    public void A_proxy_is_not_told_what_goes_to_this_very_machine(string address, bool proxied)
    {
        using var handler = DefaultHandler.Create(new Uri(address));

        Assert.Equal(proxied, handler.UseProxy);
    }

    [Fact]
    [Keeps("secrets.door")]
    public void Redirects_are_not_followed_and_cookies_not_kept()
    {
        using var handler = DefaultHandler.Create(null);

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(System.Net.DecompressionMethods.None, handler.AutomaticDecompression);
    }
}
