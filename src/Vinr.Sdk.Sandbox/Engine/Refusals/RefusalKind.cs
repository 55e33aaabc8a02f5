namespace Vinr.Sdk.Sandbox.Engine;

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
