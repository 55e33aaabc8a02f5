using Microsoft.AspNetCore.WebUtilities;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>The query parameters of a request. Like the fields of a body they are taken one by one; what is left over is an error.</summary>
internal sealed class RequestQuery
{
    private readonly List<(string Name, string Value)> _left = [];

    public RequestQuery(string query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
            _left.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
    }

    /// <summary>The value of a parameter that may be given once; null when it is not.</summary>
    public string? Text(string name)
    {
        var values = All(name);
        return values.Count switch
        {
            0 => null,
            1 when values[0].Length > 0 => values[0],
            1 => throw ApiErrors.ParameterInvalid(name, $"The parameter '{name}' is empty."),
            _ => throw ApiErrors.ParameterInvalid(name, $"The parameter '{name}' is given more than once."),
        };
    }

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw ApiErrors.ParameterInvalid(name, $"The parameter '{name}' must be true or false."),
    };

    /// <summary>A word out of a closed set.</summary>
    public T? OneOf<T>(string name, WireWords<T> words) where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;

        return words.TryRead(text, out var value)
            ? value
            : throw ApiErrors.ParameterInvalid(name, $"The parameter '{name}' must be one of: {words.All}.");
    }

    /// <summary>All values of a parameter that may repeat, in their order.</summary>
    public List<string> All(string name)
    {
        List<string> values = [.. _left.Where(pair => pair.Name == name).Select(pair => pair.Value)];
        if (values.Count > 0) _left.RemoveAll(pair => pair.Name == name);
        return values;
    }

    /// <summary>To be called when every known parameter has been taken.</summary>
    /// <exception cref="ApiException">400 <c>parameter_unknown</c>, naming the first one left.</exception>
    public void RefuseTheRest()
    {
        if (_left.Count > 0) throw ApiErrors.ParameterUnknown(_left[0].Name);
    }
}
