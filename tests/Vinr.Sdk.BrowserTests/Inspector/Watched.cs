using Microsoft.Playwright;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Inspector;

/// <summary>Listens to what a page complains about, and where it asks for what.</summary>
internal sealed class Watched
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _addresses = [];

    public Watched(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) =>
        {
            // A page that is left stops listening for news.
            if (request is not { ResourceType: "eventsource", Failure: "net::ERR_ABORTED" }) _complaints.Add($"{request.Url}: {request.Failure}");
        };
        page.Request += (_, request) => _addresses.Add(request.Url);
    }

    public void AssertQuiet() => Assert.Empty(_complaints);

    public void AssertStayedAt(params string[] starts) =>
        Assert.All(_addresses, address => Assert.Contains(starts, start => address.StartsWith(start, StringComparison.Ordinal)));
}
