using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What a page is made from: the sandbox as it is at this moment, and what was asked for.</summary>
internal sealed record PageContext(InspectedSandbox Sandbox, HttpRequest Request)
{
    /// <summary>One state for the whole page, whatever happens meanwhile.</summary>
    public EngineState State { get; } = Sandbox.Engine.Read();

    public DateTimeOffset Now { get; } = Sandbox.Clock.UtcNow;

    /// <summary>Where the API is, as this visitor reaches it.</summary>
    public string BaseAddress => $"{Request.Scheme}://{Request.Host.Value}/v1";

    /// <summary>The address of the page, for its forms to come back to.</summary>
    public string Address { get; init; } = Request.Path + QueryString.Create(Request.Query.Where(part => part.Key != "note"));

    public Note? Note { get; init; }

    /// <summary>A query parameter; empty when it is not there.</summary>
    public string Query(string name) => Request.Query[name].ToString().Trim();

    /// <summary>Which page of a list was asked for, from 1 on.</summary>
    public int PageNumber =>
        int.TryParse(Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;

    /// <summary>A program, for examples.</summary>
    public string ProgramId => State.Programs.Rows.FirstOrDefault(static program => program.Id != ProgramRecord.DefaultId)?.Id ?? ProgramRecord.DefaultId;

    /// <summary>
    /// A call to copy, for pages that have nothing to show yet. The key is left for the reader to fill in: it stands on the overview, and
    /// not in every screenshot.
    /// </summary>
    public string Curl(string resource, string json) =>
        $"""
        curl {BaseAddress}/{resource} -H 'X-Api-Key: sk_test_…' -H 'Content-Type: application/json' \
          -d '{json}'
        """;
}
