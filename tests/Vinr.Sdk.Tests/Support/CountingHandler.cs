using System.Net;

namespace Vinr.Sdk.Tests.Support;

/// <summary>Counts requests, keeps their addresses, and answers from a list.</summary>
internal sealed class CountingHandler(params string[] answers) : HttpMessageHandler
{
    private readonly List<string> _targets = [];

    public int Requests => _targets.Count;

    public IReadOnlyList<string> Targets => _targets;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _targets.Add(request.RequestUri!.PathAndQuery);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answers.ElementAtOrDefault(_targets.Count - 1) ?? """{"id":"any_1","deleted":true}""") });
    }
}
