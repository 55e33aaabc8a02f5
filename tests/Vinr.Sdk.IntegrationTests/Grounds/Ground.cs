namespace Vinr.Sdk.IntegrationTests;

/// <summary>What a test runs against.</summary>
public enum Ground
{
    /// <summary>An embedded sandbox, over its loopback port.</summary>
    Wire,

    /// <summary>An embedded sandbox, in memory.</summary>
    Memory,

    /// <summary>VINR's own sandbox, with the test key in VINR_SECRET_KEY.</summary>
    Live,
}
