using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>A customer: somebody who pays, and who can be a member of programs.</summary>
public sealed class Customer : VinrResource, IIdentified, ILinkable
{
    [JsonConstructor]
    internal Customer()
    {
    }

    /// <summary>The id, <c>cust_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The e-mail address. Null when not known.</summary>
    [JsonInclude]
    public string? Email { get; internal set; }

    /// <summary>The name. Null when not known.</summary>
    [JsonInclude]
    public string? Name { get; internal set; }

    /// <summary>The phone number in E.164 form, <c>+31201234567</c>. Null when not known.</summary>
    [JsonInclude]
    public string? Phone { get; internal set; }

    /// <summary>Your own notes on the customer.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    static JsonSerializerOptions ILinkable.Home => CustomersJson.Tolerant;

    string ILinkable.LinkId => Id;
}
