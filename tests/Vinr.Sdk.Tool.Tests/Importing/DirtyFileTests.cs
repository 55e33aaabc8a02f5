using System.Text;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Tables;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>What exports of real shops look like: each bad row with its own reason in the file of rejects, and the good ones imported.</summary>
public class DirtyFileTests
{
    private const string Header = "external_id,email,name,phone,points,expires_on,tier,enrolled_on,shop";

    /// <summary>A row, and what its reason says.</summary>
    private static readonly (string Row, string Reason)[] Bad =
    [
        (",,,,,,,,", "the row is empty"),
        (",,Nobody,,5,,,,", "external_id and email are empty"),
        (",noid@example.com,,,5,,,,", "external_id is empty"),
        ("x1,,,,5,,,,", "email is empty"),
        ("NULL,a1@example.com,,,5,,,,", "external_id is \"NULL\""),
        ("x2,n/a,,,5,,,,", "email is \"n/a\""),
        ("#N/A,a2@example.com,,,5,,,,", "external_id is an error of a spreadsheet"),
        ("=A1&B1,a3@example.com,,,5,,,,", "external_id is a formula"),
        ("1.23457E+12,a4@example.com,,,5,,,,", "was turned into a number"),
        (new string('x', 201) + ",a5@example.com,,,5,,,,", "external_id has 201 characters"),
        ("x3,a.example.com,,,5,,,,", "has no @"),
        ("x4,a@@example.com,,,5,,,,", "more than one @"),
        ("x5,@example.com,,,5,,,,", "nothing before the @"),
        ("x6,a@,,,5,,,,", "nothing behind the @"),
        ("x7,a@example,,,5,,,,", "no dot in its domain"),
        ("x8,a@example.com.,,,5,,,,", "ends in a dot"),
        ("x9,a@.example.com,,,5,,,,", "a dot behind the @"),
        ("x10,a@ex..ample.com,,,5,,,,", "two dots in a row"),
        ("x11,.a@example.com,,,5,,,,", "a dot at an end of what stands before the @"),
        ("x12,a b@example.com,,,5,,,,", "a space in it"),
        ("x13,mailto:a@example.com,,,5,,,,", "begins with mailto:"),
        ("x14,Ann <a@example.com>,,,5,,,,", "angle brackets"),
        ("x15,a@example.com;b@example.com,,,5,,,,", "more than one address"),
        ("x16,\"\"\"a\"\"@example.com\",,,5,,,,", "holds a quote"),
        ("x17,anné@example.com,,,5,,,,", "letters that mail servers do not take"),
        ("x18,a@-example.com,,,5,,,,", "a hyphen at an end"),
        ("x19,a@exam_ple.com,,,5,,,,", "a character in its domain"),
        ("x20,a@127.0.0.1,,,5,,,,", "a number where its domain ends"),
        ("x21,a@example.c,,,5,,,,", "one letter where its domain ends"),
        ($"x22,{new string('a', 65)}@example.com,,,5,,,,", "more than 64 characters before the @"),
        ($"x23,a@{new string('b', 64)}.com,,,5,,,,", "longer than 63 characters"),
        ($"x24,a@{string.Join('.', Enumerable.Repeat("abcdefghi", 30))}.com,,,5,,,,", "email has 305 characters"),
        ("x25,a25@example.com,,,-5,,,,", "points are negative (-5)"),
        ("x26,a26@example.com,,,(5),,,,", "points are negative ((5))"),
        ("x27,a27@example.com,,,+5,,,,", "points have a sign"),
        ("x28,a28@example.com,,,5.5,,,,", "points are fractional (5.5)"),
        ("x29,a29@example.com,,,\"5,0\",,,,", "points are fractional (5,0)"),
        ("x30,a30@example.com,,,1.000,,,,", "points (1.000) have a separator of thousands"),
        ("x31,a31@example.com,,,1 000,,,,", "points (1 000) have a separator of thousands"),
        ("x32,a32@example.com,,,1E3,,,,", "points are in scientific form"),
        ("x33,a33@example.com,,,5 pts,,,,", "points are not a number (5 pts)"),
        ("x34,a34@example.com,,,NaN,,,,", "points are not a number (NaN)"),
        ("x35,a35@example.com,,,#REF!,,,,", "points are an error of a spreadsheet"),
        ("x36,a36@example.com,,,=SUM(E1),,,,", "points are a formula"),
        ("x37,a37@example.com,,,9007199254740992,,,,", "are more than 9007199254740991"),
        ("x38,a38@example.com,,,99999999999999999999999,,,,", "points (99999999999999999999999) are more"),
        ("x39,a39@example.com,,0171 1234567,5,,,,", "begins without + and country"),
        ("x40,a40@example.com,,+49CALLME,5,,,,", "something that is no digit"),
        ("x41,a41@example.com,,+49 17,5,,,,", "fewer than 7 or more than 15"),
        ("x42,a42@example.com,,+0049171123456,5,,,,", "a country that begins with 0"),
        ("x43,a43@example.com,,,5,31.12.2027,,,", "expires_on (31.12.2027) is no day"),
        ("x44,a44@example.com,,,5,2027-02-30,,,", "expires_on (2027-02-30) is no day"),
        ("x45,a45@example.com,,,5,,,12/31/2020,", "enrolled_on (12/31/2020) is no day"),
        ("x46,a46@example.com,,,5,,,44196,", "enrolled_on (44196) is no day"),
        ("x47,a47@example.com,,,5,,Platinum,,", "tier \"Platinum\" is none of the program's: member, gold"),
        ($"x48,a48@example.com,{new string('n', 201)},,5,,,,", "name has 201 characters"),
        ($"x49,a49@example.com,,,5,,,,{new string('m', 501)}", "shop has 501 characters"),
        ("x50,a50@example.com,\"Two\nlines\",,5,,,,", "name holds a line break"),
        ("good-1,other@example.com,,,5,,,,", "external_id good-1 stands in row 2 already"),
        ("x51,GOOD-1@example.com,,,5,,,,", "the e-mail address stands in row 2 already"),
        ("x52,a52@example.com,,,5,,,", "the row has 8 values and the header has 9"),
        ("x53,a53@example.com,Smith, John,,5,,,,", "the row has 10 values"),
        ("x57,a57@example.com,Zo\uFFFD,,5,,,,", "not UTF-8"),
        ("x58,a58@example.com,Nul\0,,5,,,,", "a line break or another control character"),
        (Header, "the row is the header once more"),
        ("Total,,,,4711,,,,", "email is empty"),
        ("\u200Bx59,a59@example.com,,,5,,,,", "external_id holds a character that nobody sees (U+200B)"),
        ("x60,a60@example.com\u200E,,,5,,,,", "email holds a character that nobody sees (U+200E)"),
        ("x61,a61@example.com,,,\u202A5\u202C,,,,", "points holds a character that nobody sees (U+202A)"),
        ("x62,a62@example.com,,,5,2030-01-01\uFEFF,,,", "expires_on holds a character that nobody sees (U+FEFF)"),
        ("x63,a63@example.com,,,1\u202F000,,,,", "points (1\u202F000) have a separator of thousands"),
        ("x64,a64@example.com,,,12'000,,,,", "points (12'000) have a separator of thousands"),
        ("x65,a65@example.com,,,5,2030-01-01 25:00:00,,,", "is no day of the form"),
        ("x66,a66@example.com,,,5,,,,,", "10 values and the header has 9 columns: it ends in separators"),
        ("\"=\"\"00123\"\"\",a67@example.com,,,5,,,,", "external_id is a formula"),
        ("x69,a69@example.com,,=+491711234567,5,,,,", "begins without + and country"),
    ];

    private static readonly CreateProgramRequest WithTiers = new()
    {
        Name = "VINR Rewards",
        TierConfig = new() { QualifyOn = TierQualification.Points, Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 1, Threshold = 1_000 }] },
    };

    [Fact]
    [Keeps("import.told")]
    public async Task Each_bad_row_is_refused_with_its_own_reason_and_the_others_are_imported()
    {
        await using var shop = await Shop.OpenAsync(WithTiers);
        var file = Write(shop.Folder);

        var report = await shop.ImportAsync(file, options => options with { Metadata = ["shop"] });

        var rejects = Rejects(report.RejectsFile!);
        Assert.True(Bad.Length >= 60);
        Assert.Equal(Bad.Length, rejects.Count);
        Assert.All(Bad.Zip(rejects), pair => Assert.Contains(pair.First.Reason, pair.Second.Reason, StringComparison.Ordinal));
        Assert.Equal((Bad.Length, Bad.Length + 1), (report.Members.Refused, report.Members.New));
        Assert.Equal(Bad.Length + 1, (await shop.MembersAsync()).Count);
        Assert.Equal(0, report.Points.Unexplained);
    }

    [Fact]
    [Keeps("import.told")]
    public async Task The_file_of_rejects_can_be_mended_and_imported()
    {
        await using var shop = await Shop.OpenAsync(WithTiers);
        var file = shop.Folder.Write("members.csv", "external_id;email;name;points;shop\r\nA;a@example.com;\"Ann; \"\"A\"\"\";5.5;Köln\r\nB;b@example.com;;7;\r\n");
        var first = await shop.ImportAsync(file, options => options with { Metadata = ["shop"] });
        var rejects = await File.ReadAllTextAsync(first.RejectsFile!, Shop.Token);
        Assert.Equal("\uFEFFvinr_row;vinr_reason;external_id;email;name;points;shop\n2;points are fractional (5.5): write a whole number;A;a@example.com;\"Ann; \"\"A\"\"\";5.5;Köln\n", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(first.RejectsFile!, Shop.Token)));
        await File.WriteAllTextAsync(first.RejectsFile!, rejects.Replace("5.5;", "6;", StringComparison.Ordinal), Shop.Token);

        var second = await shop.ImportAsync(first.RejectsFile!, options => options with { Metadata = ["shop"] });

        Assert.Equal((1, 1, true), (second.RowsIn, second.Members.New, second.AllWell));
        Assert.Empty(second.IgnoredColumns);
        var ann = (await shop.MembersAsync()).Single(member => member.Metadata["external_id"] == "A");
        Assert.Equal((6, "Köln"), (ann.Balance, ann.Metadata["shop"]));
        Assert.Null(second.RejectsFile);
    }

    /// <summary>A note of which a line looks like a row, in files whose quotes are not what they should be.</summary>
    [Theory]
    [InlineData("\"said \\\"hi\\\"\nB-1,evil@example.com,1000000,\nbye\"")]
    [InlineData("\"said \\\"\nB-1,evil@example.com,1000000,\n\\\"\"")]
    [InlineData("\"said\nB-1,evil@example.com,1000000,\nbye")]
    [InlineData("said \"\nB-1,evil@example.com,1000000,\nbye\"")]
    [InlineData("=\"said\nB-1,evil@example.com,1000000,\nbye\"")]
    [InlineData("said\\\nB-1,evil@example.com,1000000,\\\nbye")]
    [InlineData("said\rB-1,evil@example.com,1000000,\rbye")]
    [Keeps("import.told")]
    public async Task Behind_a_broken_row_nothing_is_imported_until_the_file_is_mended(string note)
    {
        await using var shop = await Shop.OpenAsync();
        string Text(string of) => $"external_id,email,points,note\nA-0,a0@example.com,3,\nA-1,a1@example.com,5,{of}\nA-2,a2@example.com,7,\n";
        var file = shop.Folder.Write("members.csv", Text(note));

        var broken = await shop.ImportAsync(file);
        var rejects = await shop.ImportAsync(broken.RejectsFile!);

        Assert.Equal(["A-0"], await ExternalIdsAsync(shop));
        Assert.Equal((5, 1, 4, false), (broken.RowsIn, broken.Members.New, broken.Members.Refused, broken.AllWell));
        Assert.Equal([("behind_broken_row", 3, 4), ("unreadable_row", 1, 3)], broken.Refusals.Select(refusal => (refusal.Code, (int)refusal.Rows, (int)refusal.Row)));
        Assert.Equal((4, 0), (rejects.Members.Refused, rejects.Members.Out));
        using (var table = CsvTable.Open(broken.RejectsFile!, "vinr_row"))
            Assert.Equal(["A-1,a1@example.com,5," + note.Split(['\n', '\r'])[0], "B-1,evil@example.com,1000000," + (note.Contains(",\\", StringComparison.Ordinal) ? "\\" : "")], table.Rows().Take(2).Select(row => row.Values[2]));

        shop.Folder.Write("members.csv", Text("\"said\nB-1,evil@example.com,1000000,\nbye\""));
        Assert.True((await shop.ImportAsync(file)).AllWell);
        Assert.Equal(["A-0", "A-1", "A-2"], await ExternalIdsAsync(shop));
    }

    /// <summary>A note that is as it should be, and too large.</summary>
    [Theory]
    [InlineData("line\n", 51)]
    [InlineData("0123456789", 7_000)]
    [Keeps("import.told")]
    public async Task No_line_of_a_value_that_is_too_large_becomes_a_member(string part, int times)
    {
        await using var shop = await Shop.OpenAsync();
        var note = string.Concat(Enumerable.Repeat(part, times)) + "\nB-1,evil@example.com,1000000,\nbye";
        var file = shop.Folder.Write("members.csv", $"external_id,email,points,note\nA-1,a1@example.com,5,\"{note}\"\nA-2,a2@example.com,7,\n");

        var report = await shop.ImportAsync(file);

        Assert.Equal(["A-2"], await ExternalIdsAsync(shop));
        Assert.Equal(("unreadable_row", 1, 1), (report.Refusals.Single().Code, report.Members.Refused, report.Members.New));
    }

    [Fact]
    public async Task An_external_id_of_a_row_that_is_refused_is_free_for_the_next()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,1\nB,A@example.com,2\nB,b@example.com,3\nB,c@example.com,4\nC,c@example.com,5\n");

        var report = await shop.ImportAsync(file);

        Assert.Equal([("doubled_email", 3), ("doubled_external_id", 5)], report.Refusals.Select(refusal => (refusal.Code, (int)refusal.Row)));
        Assert.Equal([1, 3, 5], (await shop.EntriesAsync()).Select(entry => entry.Amount).Order());
    }

    /// <summary>What address books, databases and spreadsheets put around a value, and which says nothing.</summary>
    [Theory]
    [InlineData("A,a@example.com,,\u202A+49 171 123-4567\u202C,5,2030-01-01,,")]
    [InlineData("\u00A0A\u00A0,\u2003a@example.com,,+49(171)1234567, 5\u00A0,2030-01-01,,")]
    [InlineData("A,a@example.com,,+49.171.1234567,005,2030-01-01T00:00:00Z,,")]
    [InlineData("A,a@example.com,,,5,2030-01-01 00:00:00.0000000 +00:00,,")]
    [InlineData("A,a@example.com,,,5,2030-01-01 23:59:59.999,,")]
    [InlineData("A,a@example.com,,,5,2030-01-01 00:00:00 UTC,,")]
    [InlineData("A,a@example.com,,,5,2030-01-01 00:00:00+00,,")]
    [InlineData("\"A\",\"a@example.com\",\"\",\"\",\"5\",\"2030-01-01\",\"\",\"\"")]
    public async Task What_surrounds_a_value_is_no_part_of_it(string row)
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", $"\uFEFFexternal_id,\u00A0email,name,phone,points,expires_on,tier,enrolled_on\r\n{row}\r\n");

        var report = await shop.ImportAsync(file);

        Assert.True(report.AllWell, string.Join("; ", report.Refusals));
        var member = Assert.Single(await shop.MembersAsync());
        Assert.Equal(("A", "2030-01-01", 5), (member.Metadata["external_id"], member.Metadata["expires_on"], member.Balance));
    }

    private static async Task<IEnumerable<string>> ExternalIdsAsync(Shop shop) => (await shop.MembersAsync()).Select(member => member.Metadata["external_id"]).Order();

    /// <summary>A good row before each bad one, and one at the end.</summary>
    private static string Write(Folder folder)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i <= Bad.Length; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"good-{i + 1},good-{i + 1}@example.com,\"Good, {i}\",+491711234567,{i},2030-01-01,gold,2020-01-01,Berlin\n");
            if (i < Bad.Length) text.Append(Bad[i].Row).Append('\n');
        }

        return folder.Write("members.csv", text.ToString());
    }

    private static List<(long Row, string Reason)> Rejects(string path)
    {
        using var table = CsvTable.Open(path);
        Assert.Equal(["vinr_row", "vinr_reason", .. Header.Split(',')], table.Header.Names);
        return [.. table.Rows().Select(record => (long.Parse(record.Values[0], System.Globalization.CultureInfo.InvariantCulture), record.Values[1])).OrderBy(reject => reject.Item1)];
    }
}
