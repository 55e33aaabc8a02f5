namespace Vinr.Sdk.Sandbox.Api;

/// <summary>A fault as it is ordered over HTTP: every field is read and checked before anything is ordered.</summary>
internal static class FaultRequests
{
    /// <returns>Orders it; gives null for the rate limit, which is no fault among others.</returns>
    public static Func<SandboxFaults, SandboxFault?> Read(RequestField kind, RequestObject fields)
    {
        if (kind.Text() == "rate_limit")
        {
            var requestsPerSecond = Number(fields, "requestsPerSecond", 25);
            var burst = Number(fields, "burst", 50);
            return faults =>
            {
                faults.LimitRate(requestsPerSecond, burst);
                return null;
            };
        }

        var on = fields.TakeValue("on");
        var operation = on?.Text();
        var probability = fields.TakeValue("probability");
        var chance = probability is { } given ? Chance(given) : 1;
        var times = fields.TakeValue("times") is { } limit ? (int?)limit.Integer(1, int.MaxValue) : null;
        var make = Kind(kind, fields);
        return faults =>
        {
            var fault = make(Begin(faults, operation, on).WithProbability(chance));
            return times is { } count ? fault.Times(count) : fault;
        };
    }

    private static FaultSetup Begin(SandboxFaults faults, string? operation, RequestField? on)
    {
        if (operation is null or FaultSetup.Everything) return faults.OnAll();

        try
        {
            return faults.On(operation);
        }
        catch (ArgumentException unknown)
        {
            throw on!.Value.Invalid($"names no operation ({unknown.Message})");
        }
    }

    private static Func<FaultSetup, SandboxFault> Kind(RequestField kind, RequestObject fields)
    {
        switch (kind.Text())
        {
            case "drop_before_commit": return static setup => setup.DropBeforeCommit();
            case "commit_then_drop": return static setup => setup.CommitThenDrop();
            case "hang_before_commit": return static setup => setup.HangBeforeCommit();
            case "commit_then_hang": return static setup => setup.CommitThenHang();
            case "bad_gateway": return static setup => setup.BadGateway();
            case "stale_read": return static setup => setup.StaleRead();
            case "truncate_answer":
                var kept = fields.TakeValue("keepBytes") is { } bytes ? (int?)bytes.Count() : null;
                return setup => setup.TruncateAnswer(kept);
            case "slow_drip":
                var (piece, pause) = (Number(fields, "bytes", 16), Milliseconds(fields, 100));
                return setup => setup.SlowDrip(piece, pause);
            case "delay":
                var duration = Milliseconds(fields, 1_000);
                return setup => setup.Delay(duration);
            case "respond":
                return Answer(fields, static (setup, it) => setup.RespondWith(it.Status, it.Code, it.Body, it.Headers));
            case "commit_then_respond":
                return Answer(fields, static (setup, it) => setup.CommitThenRespondWith(it.Status, it.Code, it.Body, it.Headers));
            default:
                throw kind.Invalid(
                    "must be one of: drop_before_commit, commit_then_drop, hang_before_commit, commit_then_hang, respond, commit_then_respond, "
                    + "bad_gateway, truncate_answer, slow_drip, delay, stale_read, rate_limit");
        }
    }

    private static Func<FaultSetup, SandboxFault> Answer(
        RequestObject fields, Func<FaultSetup, (int Status, string? Code, string? Body, Dictionary<string, string>? Headers), SandboxFault> order)
    {
        var status = (int)fields.Require("status").Integer(200, 599);
        var code = fields.TakeValue("code")?.Text();
        var body = fields.TakeValue("body")?.ReadText();
        var headers = fields.TakeValue("headers")?.Members().ToDictionary(member => member.Name, member => member.Field.ReadText());
        return setup => order(setup, (status, code, body, headers));
    }

    private static double Chance(RequestField field)
    {
        var number = field.Number();
        return number is >= 0 and <= 1 ? (double)number : throw field.Invalid("must be a number from 0 to 1");
    }

    private static int Number(RequestObject fields, string name, int usual) =>
        fields.TakeValue(name) is { } field ? (int)field.Integer(1, int.MaxValue) : usual;

    private static TimeSpan Milliseconds(RequestObject fields, int usual) => TimeSpan.FromMilliseconds((double)Number(fields, "milliseconds", usual));
}
