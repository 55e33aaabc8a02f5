using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Persistence;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Persistence;

/// <summary>No table of the state is left out where a state is saved.</summary>
public sealed class StateTablesTests
{
    [Fact]
    public void Every_table_of_the_state_is_saved()
    {
        var seen = new Seen();

        StateTables.Map(new EngineState(), seen);

        Assert.All(Tables(typeof(EngineState)), table => Assert.True(seen.Rows.Contains(table.Rows), $"EngineState.{table.Name} is not in {nameof(StateTables)}, and would be lost when a state is saved."));
    }

    [Fact]
    public void Every_table_of_the_state_can_be_written_by_a_transaction()
    {
        var written = Tables(typeof(StateTransaction)).ToList();

        Assert.All(Tables(typeof(EngineState)), table => Assert.True(written.Contains(table), $"EngineState.{table.Name} has no property of the same name in {nameof(StateTransaction)}."));
    }

    private static IEnumerable<(string Name, Type Rows)> Tables(Type owner) =>
        from property in owner.GetProperties()
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Table<>)
        select (property.Name, property.PropertyType.GetGenericArguments()[0]);

    private sealed class Seen : ITableMapping
    {
        public HashSet<Type> Rows { get; } = [];

        public Table<T> Map<T>(string name, Table<T> table)
            where T : class, IEntity
        {
            Rows.Add(typeof(T));
            return table;
        }
    }
}
