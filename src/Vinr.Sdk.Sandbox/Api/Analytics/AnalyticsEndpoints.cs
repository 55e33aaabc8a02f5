using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary><c>/v1/loyalty/analytics/summary</c></summary>
internal static class AnalyticsEndpoints
{
    private const string DayFormat = "yyyy-MM-dd";

    public static ResourceRoutes Routes(SandboxEngine engine) => new("loyalty/analytics/summary") { List = request => Summarize(engine, request.Query) };

    private static ApiResponse Summarize(SandboxEngine engine, RequestQuery query)
    {
        var program = query.Text("program") ?? throw ApiErrors.ParameterMissing("program");
        var from = Day(query, "period[gte]");
        var until = Day(query, "period[lt]");
        query.RefuseTheRest();
        return ApiResponse.Ok(engine.Analytics.Summarize(program, from, until), WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter writer, AnalyticsSummary summary)
    {
        writer.WriteString("program"u8, summary.Program);
        writer.WriteStartObject("period"u8);
        writer.WriteString("gte"u8, Text(summary.From));
        writer.WriteString("lt"u8, Text(summary.Until));
        writer.WriteEndObject();
        writer.WriteNumber("enrollment"u8, summary.Enrollment);
        writer.WriteNumber("activeMembers"u8, summary.ActiveMembers);
        writer.WriteNumber("pointsLiability"u8, summary.PointsLiability);
        writer.WriteNumber("redemptionRate"u8, summary.RedemptionRate);
    }

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? Day(RequestQuery query, string name)
    {
        if (query.Text(name) is not { } text) return null;

        return DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ApiErrors.ParameterInvalid(name, $"The parameter '{name}' must be a date such as 2026-01-31.");
    }
}
