using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What is known of a new customer. Nothing is required.</summary>
public sealed record CreateCustomerRequest : IJsonWritable
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164 form, <c>+31201234567</c>.</summary>
    public string? Phone { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("email"u8, Email)
        .Text("name"u8, Name)
        .Text("phone"u8, Phone)
        .Texts("metadata"u8, Metadata);
}
