using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>Reads a row into a member, or says everything that is wrong with it.</summary>
internal sealed class MemberRowReader(MemberColumns columns, TierNames tiers, bool setTiers)
{
    /// <summary>The code of rows of which nobody knows whether they are some.</summary>
    public const string BehindBrokenRow = "behind_broken_row";

    /// <summary>The member; null when there are problems.</summary>
    public MemberRow? Read(CsvRecord record, List<RowProblem> problems)
    {
        if (record.Problem is { } unreadable)
        {
            problems.Add(new(record.IsLost ? BehindBrokenRow : "unreadable_row", unreadable));
            return null;
        }

        var values = record.Values;
        var (id, email) = (columns.Of(values, Columns.ExternalId), columns.Of(values, Columns.Email));
        if (columns.IsHeader(values)) Add(new("header_again", "the row is the header once more: files that were put together have one each"));
        else if (values.All(string.IsNullOrWhiteSpace)) Add(new("no_identity", "the row is empty"));
        else if (id is null && email is null) Add(new("no_identity", "external_id and email are empty: both are needed to tell a member from the others"));
        else if (id is null) Add(new("no_identity", "external_id is empty: it names the member in the shop, and keeps it from being imported twice"));
        else if (email is null) Add(new("no_identity", "email is empty: the customer is found by it"));

        if (id is not null) Add(IdentityRule.Check(id));
        if (email is not null) Add(EmailRule.Check(email));
        var name = columns.Of(values, Columns.Name);
        if (name is not null) Add(TextRule.Check(Columns.Name, name, Limits.Name));
        Add(PhoneRule.Read(columns.Of(values, Columns.Phone), out var phone));
        Add(PointsRule.Read(columns.Of(values, Columns.Points), out var points));
        Add(DayRule.Read(Columns.ExpiresOn, columns.Of(values, Columns.ExpiresOn), out var expires));
        Add(DayRule.Read(Columns.EnrolledOn, columns.Of(values, Columns.EnrolledOn), out var enrolled));
        Add(tiers.Read(columns.Of(values, Columns.Tier), setTiers, out var tier));
        var extra = ReadExtra(values, problems);

        return problems.Count > 0 ? null : new()
        {
            Row = record.Row,
            ExternalId = id!,
            Email = email!,
            Name = name,
            Phone = phone,
            Points = points,
            ExpiresOn = expires,
            EnrolledOn = enrolled,
            Tier = tier,
            Extra = extra,
        };

        void Add(RowProblem? problem)
        {
            if (problem is not null) problems.Add(problem);
        }
    }

    /// <summary>The points of a row whatever else is wrong with it, for the sums; 0 when they cannot be read.</summary>
    public long PointsOf(CsvRecord record) =>
        record.Problem is null && PointsRule.Read(columns.Of(record.Values, Columns.Points), out var points) is null ? points : 0;

    private Dictionary<string, string> ReadExtra(string[] values, List<RowProblem> problems)
    {
        var extra = new Dictionary<string, string>(columns.Extra.Count);
        foreach (var (name, place) in columns.Extra)
        {
            if (values[place].Trim() is not { Length: > 0 } value) continue;
            if (TextRule.Check(name, value, Limits.MetadataValue) is { } problem) problems.Add(problem);
            extra[name] = value;
        }

        return extra;
    }
}
