using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Vinr.Sdk.Sandbox.Api;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>The fields of a form that was sent.</summary>
internal sealed class ActionForm
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private ActionForm(string body)
    {
        foreach (var field in new QueryStringEnumerable(body)) _fields[field.DecodeName().ToString()] = field.DecodeValue().ToString();
    }

    /// <summary>Where the form stood, and where the browser goes when it is done.</summary>
    public string Back => Addresses.IsOfInspector(Text("back")) ? Text("back") : Addresses.Overview;

    public static async Task<ActionForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await BodyReader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        return new ActionForm(Encoding.UTF8.GetString(body.Span));
    }

    /// <summary>A field without the white space around it; empty when it was not sent.</summary>
    public string Text(string name) => _fields.GetValueOrDefault(name, string.Empty).Trim();
}
