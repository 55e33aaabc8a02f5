using System.Collections.Frozen;

namespace Vinr.Sdk;

/// <summary>ISO 4217: how many decimals the major unit of a currency has. Codes that have none, of metals and for tests, are left out.</summary>
internal static class CurrencyDecimals
{
    private static readonly string[][] ByDecimals =
    [
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"],
        [],
        [
            "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BMD", "BND", "BOB", "BOV", "BRL", "BSD",
            "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CNY", "COP", "COU", "CRC", "CUC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD",
            "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS",
            "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
            "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR",
            "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
            "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "USD", "USN", "UYU", "UZS", "VED", "VES", "WST", "XAD", "XCD", "XCG",
            "YER", "ZAR", "ZMW", "ZWG", "ZWL",
        ],
        ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"],
        ["CLF", "UYW"],
    ];

    private static readonly FrozenDictionary<string, int> Table = ByDecimals
        .SelectMany((codes, decimals) => codes.Select(code => KeyValuePair.Create(code, decimals)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">It is no code of a currency.</exception>
    public static int Of(string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return Table.TryGetValue(currency, out var decimals)
            ? decimals
            : throw new ArgumentException($"\"{currency}\" is no code of ISO 4217 with a minor unit, such as EUR.", nameof(currency));
    }
}
