using Vinr.Sdk.ConformanceTests.Support;
using Vinr.Sdk.Tests.Support;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>A row: what the other side does with each connection, and how calls of each verb end.</summary>
/// <param name="Name">What the other side does, as a sentence says it.</param>
/// <param name="Serve">Does it.</param>
internal sealed record RawRow(string Name, Func<RawConnection, Task> Serve)
{
    public Ending Post { get; private init; } = Ending.Succeeds;

    public Ending Get { get; private init; } = Ending.Succeeds;

    public int Requests { get; private init; } = 1;

    /// <summary>A row whose connections all answer like this, for as many requests as come.</summary>
    public static RawRow When(string name, string answer) => new(name, async connection =>
    {
        while (true)
        {
            await connection.ReadAsync();
            await connection.WriteAsync(answer);
        }
    });

    /// <summary>A row whose connections all answer like this and then close.</summary>
    public static RawRow WhenCut(string name, string answer) => new(name, async connection =>
    {
        await connection.ReadAsync();
        await connection.WriteAsync(answer);
    });

    public RawRow Then(Ending post, Ending get, int requests) => this with { Post = post, Get = get, Requests = requests };

    public override string ToString() => $"when {Name}, a POST {Post.Name} and a GET {Get.Name} after {Requests} requests";
}
