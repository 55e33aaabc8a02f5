namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A request that the engine will not carry out. The message says which rule refused, and how to proceed.</summary>
internal sealed class EngineRefusal(RefusalKind kind, string code, string message, string? param = null, string? resource = null)
    : Exception(message)
{
    public RefusalKind Kind { get; } = kind;

    public string Code { get; } = code;

    /// <summary>The request field at fault, in the wire's camelCase.</summary>
    public string? Param { get; } = param;

    /// <summary>The id of the resource at fault.</summary>
    public string? Resource { get; } = resource;

    /// <summary>Why a card was declined.</summary>
    public string? DeclineCode { get; init; }

    public static EngineRefusal Invalid(string param, string message) =>
        new(RefusalKind.Invalid, RefusalCodes.ParameterInvalid, message, param);

    public static EngineRefusal Missing(string param) =>
        new(RefusalKind.Invalid, RefusalCodes.ParameterMissing, $"'{param}' is required: send it.", param);

    public static EngineRefusal NotFound(string kind, string id, string? param = null) =>
        new(RefusalKind.NotFound, RefusalCodes.ResourceMissing, $"No such {kind}: '{id}'. It was never made in this sandbox or has been deleted: use an id that the sandbox gave out.", param, id);

    public static EngineRefusal Conflict(string code, string message, string? param = null, string? resource = null) =>
        new(RefusalKind.StateConflict, code, message, param, resource);
}

internal enum RefusalKind
{
    /// <summary>The request makes no sense whatever the state is.</summary>
    Invalid,

    /// <summary>There is no such resource.</summary>
    NotFound,

    /// <summary>The charge was declined. The failed payment is kept.</summary>
    Declined,

    /// <summary>The request makes sense, but not in the present state.</summary>
    StateConflict,
}
