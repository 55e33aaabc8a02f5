using Vinr.Sdk.Json;

namespace Vinr.Sdk;

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
