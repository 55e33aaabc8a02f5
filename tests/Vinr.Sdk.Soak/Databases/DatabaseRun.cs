namespace Vinr.Sdk.Soak.Databases;

/// <summary>What to prove.</summary>
/// <param name="Events">How many events; each is delivered three times.</param>
/// <param name="Kills">How often an instance is killed and started again.</param>
/// <param name="Mode">Whether deliveries are handled before the answer, or stored first.</param>
internal sealed record DatabaseRun(int Events, int Kills, string Mode)
{
    public const string Handle = "handle";
    public const string Store = "store";
}
