namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>A member who is given points by requests with keys, and snapshots that are taken and put back under them. Each caller holds one snapshot at most.</summary>
internal interface IStates : IPlace
{
    string Give(int key, int points);

    string TakeSnapshot(int caller);

    string PutBack(int caller);
}
