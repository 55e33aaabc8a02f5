namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Customers who enrol, buy and give back. Each caller remembers the last payment that it made.</summary>
internal interface IClub : IPlace
{
    string Enrol(int customer);

    /// <summary>Earns a point for each euro, if the customer is a member by then.</summary>
    string Buy(int caller, int customer);

    /// <summary>Refunds the caller's payment, and takes back what it earned, as far as that is there.</summary>
    string GiveBack(int caller);

    /// <summary>Takes points from a member: what is left, or why not.</summary>
    string Take(int customer);
}
