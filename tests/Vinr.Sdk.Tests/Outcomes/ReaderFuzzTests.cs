using System.Text;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>Mutated answers through the whole client: a result, or one of our exceptions.</summary>
public class ReaderFuzzTests
{
    private static readonly string[] Corpus =
    [
        """
        {"id":"prog_9Kd2","name":"VINR Rewards","currency":{"name":"points","expiryMonths":12,"pointValue":1,"rounding":"down","decimals":0},
        "tierConfig":{"qualifyOn":"spend","period":{"type":"rolling","months":12},"tiers":[{"name":"Member","rank":0,"threshold":0},{"name":"Gold","rank":2,"threshold":150000}]},
        "metadata":{"a":"b","c":1},"created":"2026-01-05T09:00:00Z","new_field":{"x":[1,2.5e3,null,true,"\u00e9\ud83d\ude00"]}}
        """,
        """{"object":"list","data":[{"id":"prog_1","created":1716300001},{"id":"prog_2","created":"2026-01-05"}],"page":{"has_more":false,"next_cursor":null,"total_estimate":1842}}""",
        """{"error":{"type":"invalid_request_error","code":"insufficient_points","message":"m","param":"p","request_id":"req_1","resource":"loy_1"}}""",
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "null", "true", "-", "1e999", "99999999999999999999", "-0", "0.1", "NaN", "\0", "\uFEFF",
        "\"id\":", "\"created\":", "\"tiers\":", "\"$id\":\"1\",", "\"$type\":\"x\",", "\"$ref\":\"1\",", "9999-99-99", "253402300800", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];

    [Fact]
    [Keeps("calls.answers")]
    public async Task Two_thousand_mutations_bring_no_exception_but_ours()
    {
        const int Seed = 20260401;
        var random = new Random(Seed);
        var body = Array.Empty<byte>();
        int[] statuses = [200, 200, 200, 201, 204, 302, 400, 409, 422, 429, 500, 503];
        var status = 200;
        var stub = new StubHandler(new Reply(true, token => Reply.OfBytes(status, body).Answer(token)));
        using var caller = Clients.On(stub, options => options.MaxRetries = 0);
        var (read, refused) = (0, 0);

        for (var i = 0; i < 2000; i++)
        {
            var fitting = i % 2 == 0 ? 0 : 1; // a third of the answers are errors
            body = Mutate(Encoding.UTF8.GetBytes(Corpus[random.Next(3) == 0 ? 2 : fitting]), random);
            status = statuses[random.Next(statuses.Length)];
            try
            {
                if (i % 2 == 0) await caller.PostAsync();
                else await foreach (var program in caller.Vinr.Loyalty.Programs.ListAsync()) Assert.NotNull(program.Id);
                read++;
            }
            catch (VinrException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {Seed}, mutation {i}, status {status}, body {Convert.ToBase64String(body)}: {e}");
            }
        }

        // Both ways were gone often enough to mean something.
        Assert.InRange(read, 100, 1900);
        Assert.InRange(refused, 100, 1900);
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var n = random.Next(4); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0: bytes.Insert(at, (byte)random.Next(256)); break;
                case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                case 4: bytes.InsertRange(at, bytes.Skip(at).Take(random.Next(60)).ToList()); break;
                default:
                    if (at < bytes.Count) bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
