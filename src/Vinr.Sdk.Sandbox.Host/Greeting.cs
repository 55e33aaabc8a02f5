namespace Vinr.Sdk.Sandbox.Host;

/// <summary>What the stand-alone sandbox prints when it serves.</summary>
internal static class Greeting
{
    public static string For(VinrSandbox sandbox, string? stateFile) =>
        $$$"""
        VINR sandbox (an embedded stand-in, not VINR's own)

          address    {{{sandbox.BaseAddress}}}
          key        {{{sandbox.SecretKey}}}
          inspector  {{{new Uri(sandbox.BaseAddress, "/")}}}

        Try it:

          curl {{{sandbox.BaseAddress}}}/programs -H 'X-Api-Key: {{{sandbox.SecretKey}}}' -H 'Content-Type: application/json' -d '{"name":"VINR Rewards","currency":{"name":"points","expiryMonths":12}}'

        Ctrl-C stops it{{{(stateFile is null ? "; what it holds is gone then." : $" and saves what it holds to {stateFile}.")}}}
        """;
}
