using CsCheck;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>
/// Random calls, some after one another and then up to five at once; and a search for an order of those in which the model, one call after
/// the other, gives the same answers and comes to the same end.
/// </summary>
internal static class Linear
{
    public const int Callers = 3;

    public static GenOperation<Visit<T>, Visit<T>> Call<T, TArgument>(string name, Gen<TArgument> arguments, Func<T, int, TArgument, string> call)
        where T : IPlace
    {
        return Gen.Select(Gen.Int[0, Callers - 1], arguments).Operation<Visit<T>, Visit<T>>(it => $"{name} {it}", Do, Do);

        void Do(Visit<T> visit, (int Caller, TArgument Argument) it) => visit.Do(it.Caller, place => call(place, it.Caller, it.Argument));
    }

    public static GenOperation<Visit<T>, Visit<T>> Call<T>(string name, Func<T, int, string> call)
        where T : IPlace => Call<T, string>(name, Gen.Const(""), (place, caller, _) => call(place, caller));

    /// <summary>Tries so many runs.</summary>
    /// <exception cref="CsCheckException">There is no such order; the message shows the shortest calls that were found.</exception>
    public static void Sample<T>(Func<T> actual, Func<T> model, int runs, params GenOperation<Visit<T>, Visit<T>>[] calls)
        where T : IPlace
    {
        // Each call keeps a thread until it is answered, and the answers need threads too.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 32), ports);

        Gen.Int.Select(_ => (new Visit<T>(actual()), new Visit<T>(model()))).SampleParallel(
            calls, equal: static (one, other) => one.ToString() == other.ToString(), iter: runs, threads: 4, printActual: static visit => visit.ToString(), printModel: static visit => visit.ToString());
    }
}
