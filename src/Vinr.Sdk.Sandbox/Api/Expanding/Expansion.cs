using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Api.Queries;

namespace Vinr.Sdk.Sandbox.Api.Expanding;

/// <summary>The properties that an answer shows as objects instead of ids.</summary>
internal readonly struct Expansion
{
    private const string Parameter = "expand[]";

    private readonly List<string>? _names;

    private Expansion(List<string> names) => _names = names;

    /// <exception cref="ApiException">400: a property that does not exist or cannot be expanded.</exception>
    public static Expansion Of(RequestQuery query, params ReadOnlySpan<string> known)
    {
        var names = query.All(Parameter);
        foreach (var name in names)
        {
            if (known.Contains(name)) continue;

            throw ApiErrors.ParameterInvalid(Parameter, known.IsEmpty
                ? $"'{name}' cannot be expanded: nothing of this resource can."
                : $"'{name}' cannot be expanded. Known here: {string.Join(", ", known.ToArray())}.");
        }

        return new Expansion(names);
    }

    public bool Has(string name) => _names is { Count: > 0 } && _names.Contains(name);
}
