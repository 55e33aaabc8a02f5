using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// A resource of VINR's API: what each operation gives, and, once for all of them, how that is shown. The operations that it does not
/// have are null.
/// </summary>
/// <param name="name">The segment of its paths.</param>
/// <param name="write">Writes one of them.</param>
/// <param name="expander">What of it can be expanded.</param>
internal sealed class Resource<T>(string name, Action<Utf8JsonWriter, T, Expander> write, Expander expander)
{
    /// <summary>A resource that names no other one.</summary>
    public Resource(string name, Action<Utf8JsonWriter, T> write)
        : this(name, (writer, it, _) => write(writer, it), Expander.None)
    {
    }

    /// <summary>Reads the filter first: the paging parameters are taken last, and refuse what is left.</summary>
    public Func<RequestQuery, PageResult<T>>? List { get; init; }

    public Func<ApiRequest, T>? Create { get; init; }

    public Func<string, T>? Retrieve { get; init; }

    public Func<ApiRequest, T>? Update { get; init; }

    public Func<string, T>? Delete { get; init; }

    /// <summary>What else can be done with one of them; none of these takes fields.</summary>
    public Dictionary<string, Func<string, T>> Actions { get; init; } = [];

    /// <summary>The same, with fields.</summary>
    public Dictionary<string, Func<ApiRequest, T>> ActionsWithFields { get; init; } = [];

    /// <summary>Writes the answer to a create, where that shows more.</summary>
    public Action<Utf8JsonWriter, T>? WriteCreated { get; init; }

    public ResourceRoutes Routes => new(name)
    {
        List = List is { } list ? request => ShowPage(request.Query, list) : null,
        Create = Show(Create, WriteCreated is { } writeCreated ? (writer, it, _) => writeCreated(writer, it) : write),
        Retrieve = Show(Retrieve is { } retrieve ? request => retrieve(request.Id) : null, write),
        Update = Show(Update, write),
        Delete = Delete is { } delete ? request => Remove(request, delete) : null,
        Actions = Actions
            .Select(action => KeyValuePair.Create(action.Key, (Func<ApiRequest, T>)(request => Act(request, action.Value))))
            .Concat(ActionsWithFields)
            .ToDictionary(action => action.Key, action => Show(action.Value, write)!),
    };

    private static T Act(ApiRequest request, Func<string, T> act)
    {
        request.RefuseFields();
        return act(request.Id);
    }

    private static ApiResponse Remove(ApiRequest request, Func<string, T> delete)
    {
        request.Query.RefuseTheRest();
        delete(request.Id);
        return ApiResponse.Deleted(request.Id);
    }

    private Operation? Show(Func<ApiRequest, T>? operate, Action<Utf8JsonWriter, T, Expander> write) => operate is null ? null : request =>
    {
        var expanding = expander.For(request.Query);
        request.Query.RefuseTheRest();
        return ApiResponse.Ok((It: operate(request), write, expanding), static (writer, shown) => shown.write(writer, shown.It, shown.expanding));
    };

    private ApiResponse ShowPage(RequestQuery query, Func<RequestQuery, PageResult<T>> list)
    {
        var expanding = expander.CanExpand ? expander.For(query) : expander;
        return ListJson.ToResponse(list(query), write, expanding);
    }
}
