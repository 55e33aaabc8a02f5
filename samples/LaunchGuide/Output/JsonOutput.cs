using System.Text.Json;

namespace LaunchGuide;

/// <summary>One JSON object at the end. What else there is to say goes to the error stream.</summary>
internal sealed class JsonOutput : IOutput
{
    public void Begin(Stage stage)
    {
    }

    public void Show(Screen screen)
    {
        foreach (var failed in screen.Notes.Checks.Where(check => !check.Holds)) Complain(screen.Step.Title, failed);
    }

    public void LeftOut(int number, Step step) => Console.Error.WriteLine($"Left out, as it needs time travel: {step.Title}");

    public void End(Ending ending, bool ok)
    {
        foreach (var failed in ending.Notes.Checks.Where(check => !check.Holds)) Complain(ending.Notes.Heading, failed);

        using var stdout = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stdout, new() { Indented = true })) Write(writer, ending, ok);
        stdout.WriteByte((byte)'\n');
    }

    private static void Complain(string where, Check failed) =>
        Console.Error.WriteLine($"{where}: {failed.Statement}: {failed.Problem}");

    private static void Write(Utf8JsonWriter writer, Ending ending, bool ok)
    {
        var story = ending.Story;
        writer.WriteStartObject();
        writer.WriteString("program", story.Program.Id);
        writer.WriteString("account", story.Member.Id);
        writer.WriteString("reward", story.Reward.Id);
        WriteRedemption(writer, story);
        writer.WriteNumber("earned", ending.Earned);
        writer.WriteNumber("clawedBack", ending.ClawedBack);
        writer.WriteNumber("expired", ending.Expired);
        writer.WriteNumber("balance", ending.Balance);
        writer.WriteString("tier", ending.HighestTier);
        WriteLedger(writer, ending);
        WriteEvents(writer, story);
        WriteCampaign(writer, story);
        WriteReferral(writer, story);
        WriteAnalytics(writer, story);
        writer.WriteBoolean("ok", ok);
        writer.WriteEndObject();
    }

    private static void WriteRedemption(Utf8JsonWriter writer, Story story)
    {
        writer.WriteStartObject("redemption");
        writer.WriteString("id", story.Redemption.Id);
        writer.WriteString("discountId", story.Redemption.DiscountId);
        writer.WriteString("status", story.Redemption.Status.ToString());
        writer.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter writer, Ending ending)
    {
        writer.WriteStartArray("ledger");
        foreach (var entry in ending.Ledger)
        {
            writer.WriteStartObject();
            writer.WriteString("id", entry.Id);
            writer.WriteNumber("amount", entry.Amount);
            writer.WriteString("reason", entry.Reason);
            writer.WriteNumber("balanceAfter", entry.BalanceAfter);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter writer, Story story)
    {
        writer.WriteStartArray("events");
        foreach (var happened in story.Events) writer.WriteStringValue(happened.Type.ToString());
        writer.WriteEndArray();
    }

    private static void WriteCampaign(Utf8JsonWriter writer, Story story)
    {
        writer.WriteStartObject("campaign");
        writer.WriteString("id", story.Campaign.Id);
        writer.WriteString("status", story.Campaign.Status.ToString());
        writer.WriteNumber("earned", story.CampaignEarned);
        writer.WriteEndObject();
    }

    private static void WriteReferral(Utf8JsonWriter writer, Story story)
    {
        writer.WriteStartObject("referral");
        writer.WriteString("id", story.Referral.Id);
        writer.WriteString("code", story.Referral.Code);
        writer.WriteString("status", story.Referral.Status.ToString());
        writer.WriteString("referee", story.Friend.Id);
        writer.WriteNumber("earned", story.ReferralEarned);
        writer.WriteEndObject();
    }

    private static void WriteAnalytics(Utf8JsonWriter writer, Story story)
    {
        writer.WriteStartObject("analytics");
        writer.WriteNumber("enrollment", story.Summary.Enrollment);
        writer.WriteNumber("activeMembers", story.Summary.ActiveMembers);
        writer.WriteNumber("pointsLiability", story.Summary.PointsLiability?.Amount ?? 0);
        writer.WriteNumber("redemptionRate", story.Summary.RedemptionRate);
        writer.WriteEndObject();
    }
}
