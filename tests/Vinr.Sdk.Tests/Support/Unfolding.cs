using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Vinr.Sdk.Tests.Support;

/// <summary>Looks at an object as somebody does who unfolds it in a debugger, field by field, but for what is hidden there.</summary>
internal static class Unfolding
{
    private const BindingFlags Every = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The paths to all texts that hold another one.</summary>
    public static IReadOnlyList<string> Find(object root, string text)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { root };
        var left = new Queue<(string Path, object Value)>([(root.GetType().Name, root)]);
        while (left.TryDequeue(out var next))
        {
            foreach (var (name, value) in Parts(next.Value))
            {
                if (value is null) continue;

                var path = $"{next.Path}.{name}";
                if (value is string shown && shown.Contains(text, StringComparison.OrdinalIgnoreCase)) found.Add(path);
                if (IsUnfolded(value) && seen.Add(value)) left.Enqueue((path, value));
            }
        }

        return found;
    }

    /// <summary>Polly's pools belong to the whole process, and hold what other tests have left there.</summary>
    private static bool IsUnfolded(object value) =>
        value is not (string or Type or MemberInfo or Assembly or Pointer) && !value.GetType().IsPrimitive
        && value.GetType().Namespace?.StartsWith("Polly", StringComparison.Ordinal) != true;

    private static IEnumerable<(string Name, object? Value)> Parts(object value)
    {
        if (value is Array items)
        {
            foreach (var item in (IEnumerable)items) yield return ("[]", item);
            yield break;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Every))
            {
                if (!field.FieldType.IsPointer && !IsHidden(type, field)) yield return (field.Name, field.GetValue(value));
            }
        }
    }

    /// <summary>A field behind a property is shown as the property.</summary>
    private static bool IsHidden(Type type, FieldInfo field)
    {
        MemberInfo? shown = field.Name is ['<', .. var name, '>', 'k', '_', '_', 'B', 'a', 'c', 'k', 'i', 'n', 'g', 'F', 'i', 'e', 'l', 'd'] ? type.GetProperty(name, Every) : field;
        return shown?.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
    }
}
