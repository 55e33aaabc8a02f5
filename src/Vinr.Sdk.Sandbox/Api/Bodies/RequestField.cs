using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>One field of a request: its name as the caller wrote it, with the path to it, and what it holds.</summary>
internal readonly record struct RequestField(string Param, JsonElement Value)
{
    public bool IsNull => Value.ValueKind == JsonValueKind.Null;

    public bool IsText => Value.ValueKind == JsonValueKind.String;

    /// <summary>A string that says something.</summary>
    public string Text()
    {
        var text = ReadText();
        return string.IsNullOrWhiteSpace(text) ? throw Invalid("must not be empty") : text;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public long Integer(long minimum, long maximum)
    {
        if (Value.ValueKind != JsonValueKind.Number) throw Invalid("must be a whole number");
        if (!Value.TryGetInt64(out var number) || number < minimum || number > maximum)
            throw Invalid(string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {minimum} to {maximum}"));

        return number;
    }

    /// <summary>A number, fractions allowed.</summary>
    public decimal Number()
    {
        if (Value.ValueKind != JsonValueKind.Number) throw Invalid("must be a number");

        return Value.TryGetDecimal(out var number) ? number : throw Invalid("is a number out of any sensible range");
    }

    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Invalid("must be true or false"),
    };

    /// <summary>A word out of a closed set.</summary>
    public T OneOf<T>(WireWords<T> words) where T : struct, Enum =>
        words.TryRead(Text(), out var value) ? value : throw Invalid($"must be one of: {words.All}");

    public RequestObject Object() => RequestObject.In(this);

    /// <summary>An object all of whose fields <paramref name="read"/> takes.</summary>
    public T Read<T>(Func<RequestObject, T> read) => Object().Read(read);

    /// <summary>The items of an array; <c>multipliers[1]</c> is how an error names the second one.</summary>
    public IEnumerable<RequestField> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array) throw Invalid("must be an array");

        return Number(Value.EnumerateArray(), Param);

        static IEnumerable<RequestField> Number(JsonElement.ArrayEnumerator items, string param)
        {
            var index = 0;
            foreach (var item in items) yield return new RequestField(string.Create(CultureInfo.InvariantCulture, $"{param}[{index++}]"), item);
        }
    }

    /// <summary>The members of an object whose names are the caller's own, like metadata.</summary>
    public IEnumerable<(string Name, RequestField Field)> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Invalid("must be an object");

        return Each(this);

        static IEnumerable<(string, RequestField)> Each(RequestField map)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in map.Value.EnumerateObject())
            {
                var name = map.ReadName(member);
                var field = new RequestField($"{map.Param}.{name}", member.Value);
                if (!seen.Add(name)) throw field.Invalid("is given more than once");
                yield return (name, field);
            }
        }
    }

    /// <summary>A 400 <c>parameter_invalid</c> about this field.</summary>
    public ApiException Invalid(string problem) => ApiErrors.ParameterInvalid(Param, $"The parameter '{Param}' {problem}.");

    /// <summary>The string as it stands, empty or not.</summary>
    public string ReadText()
    {
        if (Value.ValueKind != JsonValueKind.String) throw Invalid("must be a string");

        try
        {
            return Value.GetString()!;
        }
        catch (InvalidOperationException) // half of a surrogate pair
        {
            throw Invalid("must be a string of valid Unicode");
        }
    }

    /// <summary>What is kept as it came, whatever it is: every text in it can be written again.</summary>
    public JsonElement Whatever()
    {
        switch (Value.ValueKind)
        {
            case JsonValueKind.String:
                ReadText();
                break;
            case JsonValueKind.Object:
                foreach (var (_, member) in Members()) member.Whatever();
                break;
            case JsonValueKind.Array:
                foreach (var item in Items()) item.Whatever();
                break;
        }

        return Value;
    }

    private string ReadName(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw Invalid("has a name that is not valid Unicode");
        }
    }
}
