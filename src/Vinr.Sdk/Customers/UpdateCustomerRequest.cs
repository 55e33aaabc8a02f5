using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What to change of a customer. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Customers.UpdateAsync(customer.Id, new() { Name = "Ada King", Phone = Optional&lt;string&gt;.Null });
/// </code>
/// </example>
public sealed record UpdateCustomerRequest
{
    /// <summary>The e-mail address; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<string>))]
    public Optional<string> Email { get; init; }

    /// <summary>The name; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<string>))]
    public Optional<string> Name { get; init; }

    /// <summary>The phone number in E.164 form; <c>Optional&lt;string&gt;.Null</c> removes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<string>))]
    public Optional<string> Phone { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<Dictionary<string, string>>))]
    public Optional<Dictionary<string, string>> Metadata { get; init; }
}
