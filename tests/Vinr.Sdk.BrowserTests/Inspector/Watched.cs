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
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => _addresses.Add(request.Url);
    }

    public void AssertQuiet() => Assert.Empty(_complaints);

    public void AssertStayedAt(string start) => Assert.All(_addresses, address => Assert.StartsWith(start, address, StringComparison.Ordinal));
}
