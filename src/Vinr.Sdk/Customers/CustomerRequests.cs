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

/// <summary>What to change of a customer. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Customers.UpdateAsync(customer.Id, new() { Name = "Ada King", Phone = Optional&lt;string&gt;.Null });
/// </code>
/// </example>
public sealed record UpdateCustomerRequest : IJsonWritable
{
    /// <summary>The e-mail address; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The name; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The phone number in E.164 form; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("email"u8, Email)
        .Text("name"u8, Name)
        .Text("phone"u8, Phone)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which customers to list.</summary>
public sealed record ListCustomersRequest : ListRequest
{
    /// <summary>Only those with this e-mail address (documented).</summary>
    public string? Email { get; init; }
}
