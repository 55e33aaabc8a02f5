namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>ISO 4217: how many decimals a currency's major unit has.</summary>
[SandboxRule("money.minor_units", Grade.Documented, "Amounts are whole minor units, with a code of ISO 4217.")]
[SandboxRule("money.decimals", Grade.Assumed, "How many decimals a currency has follows ISO 4217: EUR two, JPY none, KWD three.")]
internal static class Currencies
{
    /// <summary>The code in capitals, or a refusal.</summary>
    public static string Normalize(string code, string param)
    {
        Check.Text(code, param);
        Check.That(
            code.Length == 3 && code.All(char.IsAsciiLetter), param, $"'{param}' must be a code of ISO 4217, three letters such as EUR, and is '{code}'.");
        return code.ToUpperInvariant();
    }

    public static int ExponentOf(string code) => code switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI"
            or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}
