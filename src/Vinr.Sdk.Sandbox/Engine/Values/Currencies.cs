using System.Collections.Frozen;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>ISO 4217: how many decimals a currency's major unit has.</summary>
[SandboxRule("money.minor_units", Grade.Documented, "Amounts are whole minor units, with a code of ISO 4217.", Page = "How payments work, Glossary")]
[SandboxRule("money.decimals", Grade.Assumed, "How many decimals a currency has follows ISO 4217: EUR two, JPY none, KWD three.")]
internal static class Currencies
{
    /// <summary>Those in use, the units of account among them, and those that were given up lately.</summary>
    private static readonly FrozenSet<string> Codes =
        ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE "
        + "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW "
        + "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
        + "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES "
        + "VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code in capitals, or a refusal.</summary>
    public static string Normalize(string code, string param)
    {
        Check.Text(code, param);
        var known = code.ToUpperInvariant();
        Check.That(
            code.Length == 3 && Codes.Contains(known), param, $"'{param}' must be the code of a currency in ISO 4217, three letters such as EUR, and is '{code}'.");
        return known;
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
