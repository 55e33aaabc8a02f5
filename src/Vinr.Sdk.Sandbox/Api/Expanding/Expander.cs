using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// Writes the properties that name another resource: its id, or, where the caller asked for it, the resource as it is now.
/// </summary>
/// <param name="engine">Where the others are found.</param>
/// <param name="known">The properties that can be expanded.</param>
[SandboxRule("answers.expand", Grade.Documented, "expand[] shows a resource in place of its id, also in lists and in answers to create and update: the customer and tier of an account, the account of a points transaction, the reward and customer of a redemption.", Page = "Expanding responses")]
[SandboxRule("answers.expand_unknown", Grade.Assumed, "What cannot be expanded is a 400; what has been deleted stays an id.")]
internal readonly struct Expander(SandboxEngine engine, params string[] known)
{
    private const string Parameter = "expand[]";

    /// <summary>Ids only, as in events and inside of what is expanded already.</summary>
    public static Expander None => default;

    public bool CanExpand => known is not null;

    public SandboxEngine Engine => engine;

    private List<string>? Wanted { get; init; }

    /// <summary>The one that expands what a request asks for.</summary>
    /// <exception cref="ApiException">400: a property that does not exist or cannot be expanded.</exception>
    public Expander For(RequestQuery query)
    {
        var names = query.All(Parameter);
        foreach (var name in names)
        {
            if (!CanExpand) throw ApiErrors.ParameterInvalid(Parameter, $"'{name}' cannot be expanded: nothing of this resource can.");
            if (!known.Contains(name)) throw ApiErrors.ParameterInvalid(Parameter, $"'{name}' cannot be expanded. Known here: {string.Join(", ", known)}.");
        }

        return this with { Wanted = names };
    }

    public bool Wants(string name) => Wanted?.Contains(name) == true;

    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="id">What it names; null when nothing.</param>
    /// <param name="find">Finds that.</param>
    /// <param name="writeMembers">Writes it.</param>
    public void Write<T>(
        Utf8JsonWriter writer, string name, string? id, Func<SandboxEngine, string, T> find, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WritePropertyName(name);
        if (id is null || !Wants(name))
        {
            writer.WriteStringValue(id);
            return;
        }

        T found;
        try
        {
            found = find(engine, id);
        }
        catch (EngineRefusal gone) when (gone.Kind == RefusalKind.NotFound)
        {
            writer.WriteStringValue(id); // deleted since
            return;
        }

        writer.WriteStartObject();
        writeMembers(writer, found);
        writer.WriteEndObject();
    }
}
