namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>What is called by several at once: the real one, a model that knows no threads, or one that is wrong on purpose.</summary>
internal interface IPlace
{
    /// <summary>How it stands when all calls have been answered.</summary>
    string End();
}
