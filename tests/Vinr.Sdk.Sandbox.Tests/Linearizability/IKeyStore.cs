namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Requests that act and are answered once for each key. What the last key asks for always fails and leaves no answer.</summary>
internal interface IKeyStore : IPlace
{
    string Post(int key, int payload);
}
