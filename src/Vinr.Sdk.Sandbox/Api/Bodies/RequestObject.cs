using System.Text;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// One JSON object of a request. Its fields are taken one by one, by their camelCase names and whichever way the
/// caller wrote them (<c>expiryMonths</c>, <c>expiry_months</c>); what nobody took is an error in the end.
/// </summary>
[SandboxRule("bodies.names", Grade.Assumed, "Fields may be camelCase or snake_case; one that is not known is refused, so that a misspelt one shows.")]
internal sealed class RequestObject
{
    private readonly string _path;
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    private RequestObject(JsonElement element, string path)
    {
        _path = path;
        foreach (var property in element.EnumerateObject())
        {
            var written = ReadName(property);
            if (!_fields.TryAdd(CamelCase(written), new Field(_path + written, property.Value)))
                throw ApiErrors.ParameterInvalid(_path + written, $"The field '{_path + written}' is given more than once.");
        }
    }

    private RequestObject() => _path = string.Empty;

    /// <summary>What an empty body stands for.</summary>
    public static RequestObject Empty => new();

    public static RequestObject Root(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? new RequestObject(element, string.Empty)
        : throw ApiErrors.BodyInvalid("The body must be a JSON object.");

    /// <summary>The object that stands in a field.</summary>
    public static RequestObject In(RequestField field) => field.Value.ValueKind == JsonValueKind.Object
        ? new RequestObject(field.Value, field.Param + ".")
        : throw field.Invalid("must be an object");

    /// <summary>Takes a field, explicit null included; null when it is absent.</summary>
    public RequestField? Take(string name) =>
        _fields.Remove(name, out var field) ? new RequestField(field.Param, field.Value) : null;

    /// <summary>Takes a field that must be there and not be null.</summary>
    public RequestField Require(string name) =>
        Take(name) is { IsNull: false } field ? field : throw ApiErrors.ParameterMissing(_path + name);

    /// <summary>Takes a field; null when it is absent or null.</summary>
    public RequestField? TakeValue(string name) => Take(name) is { IsNull: false } field ? field : null;

    /// <summary>Has all fields taken, and refuses those that <paramref name="read"/> leaves.</summary>
    public T Read<T>(Func<RequestObject, T> read)
    {
        var result = read(this);
        RefuseTheRest();
        return result;
    }

    /// <summary>To be called when every known field has been taken.</summary>
    /// <exception cref="ApiException">400 <c>parameter_unknown</c>, naming one that is left.</exception>
    public void RefuseTheRest()
    {
        foreach (var field in _fields.Values) throw ApiErrors.ParameterUnknown(field.Param);
    }

    private static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException) // half of a surrogate pair
        {
            throw ApiErrors.BodyInvalid("A field name in the body is not valid Unicode.");
        }
    }

    /// <summary><c>expiry_months</c> → <c>expiryMonths</c>. Names that are neither form stay as they are, and unknown.</summary>
    private static string CamelCase(string name)
    {
        if (!name.Contains('_') || name.Any(char.IsAsciiLetterUpper) || name.StartsWith('_') || name.EndsWith('_')) return name;

        var camel = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '_') camel.Append(name[i]);
            else camel.Append(char.ToUpperInvariant(name[++i]));
        }

        return camel.ToString();
    }

    private readonly record struct Field(string Param, JsonElement Value);
}
