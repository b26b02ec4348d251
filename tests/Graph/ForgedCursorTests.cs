using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Schema;
using Graph.Sql;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;
using Kernel.Time;

namespace Graph.Tests;

/// <summary>
/// Anyone can compute the checksum of a cursor. In every order of every list, a forged cursor is refused as invalid,
/// or it denotes a position in the list.
/// </summary>
public sealed class ForgedCursorTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Singly = 4;
    private readonly Random random = new(14);

    private static readonly long[] Numbers =
    [
        0,
        1,
        -1,
        13,
        202613,
        int.MaxValue + 1L,
        DateOnly.MaxValue.DayNumber + 1L,
        DateTime.MaxValue.Ticks,
        DateTime.MaxValue.Ticks + 1,
        long.MaxValue,
        long.MinValue,
    ];

    private static readonly byte[][] Texts =
    [
        [],
        [0],
        [(byte)'a', 0, (byte)'b'],
        [0xFF],
        [0xED, 0xA0, 0x80],
        "7"u8.ToArray(),
        "NO_SUCH"u8.ToArray(),
        "Draft, InForce"u8.ToArray(),
        " Draft"u8.ToArray(),
        Encoding.UTF8.GetBytes(new string('字', 5_000)),
        new byte[120_000],
    ];

    [Fact]
    public async Task A_forged_cursor_is_refused_or_leads_somewhere_in_every_order_of_every_list()
    {
        using var world = new World(host.Services);
        var (wrong, orders) = (new List<string>(), 0);
        foreach (var owner in world.Model.Types.OfType<ObjectType>().Where(t => t == world.Model.Query || t.IsNode))
        {
            var parent = owner == world.Model.Query ? null : world.Rows(owner).FirstOrDefault();
            if (owner != world.Model.Query && parent is null)
            {
                continue;
            }

            var id = parent is null ? null : world.IdOf(owner, parent);
            foreach (var field in owner.Fields.Where(f => f.Source is ConnectionSource))
            {
                foreach (var order in Orders(field))
                {
                    orders++;
                    await Check(owner, id, order, wrong);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.InRange(orders, 300, int.MaxValue);
    }

    [Fact]
    public void Whatever_bytes_a_cursor_is_made_of_it_is_values_of_the_keys_types_or_none()
    {
        Type[] types =
        [
            typeof(string),
            typeof(DayOfWeek?),
            typeof(int),
            typeof(long?),
            typeof(bool),
            typeof(DateOnly?),
            typeof(DateTime),
            typeof(decimal),
            typeof(Month?),
            typeof(Kernel.Id<string>),
        ];
        Gen.Select(Gen.Int[0, types.Length - 1].Array[1, 4], Gen.Byte.Array[0, 60])
            .Sample(
                (chosen, body) =>
                {
                    Type[] keys = [.. chosen.Select(i => types[i])];
                    var values = Cursor.Read("list", keys, Sealed("list", body));
                    return values is null
                        || values
                            .Zip(keys)
                            .All(v =>
                                v.First?.GetType().IsAssignableTo(Nullable.GetUnderlyingType(v.Second) ?? v.Second)
                                ?? true
                            );
                },
                iter: 20_000
            );
    }

    /// <summary>Each key of a list alone, and each column of a linked record.</summary>
    private static IEnumerable<Order> Orders(Field list)
    {
        var target = ((ConnectionSource)list.Source).Target;
        var input = (InputType)list.Arguments.First(a => a.Name == "order").Type.Leaf;
        foreach (var key in input.Fields)
        {
            if (key.Type.Leaf is EnumType)
            {
                var name = key.Property!.Name;
                yield return new Order(
                    list,
                    $"{{ {key.Name}: ASC }}",
                    target.Sort!.Unique.Contains(name) ? $"{name}+" : $"{name}+,Id+",
                    target.Sort.Unique.Contains(name)
                        ? [key.Property.PropertyType]
                        : [key.Property.PropertyType, target.Clr!.GetProperty("Id")!.PropertyType]
                );
            }
            else
            {
                foreach (var column in ((InputType)key.Type.Leaf).Fields)
                {
                    var type = column.Property!.PropertyType;
                    yield return new Order(
                        list,
                        $"{{ {key.Name}: {{ {column.Name}: ASC }} }}",
                        $"{key.Property!.Name}.{column.Property.Name}+,Id+",
                        [
                            type.IsValueType && Nullable.GetUnderlyingType(type) is null
                                ? typeof(Nullable<>).MakeGenericType(type)
                                : type,
                            target.Clr!.GetProperty("Id")!.PropertyType,
                        ]
                    );
                }
            }
        }
    }

    private async Task Check(ObjectType owner, string? id, Order order, List<string> wrong)
    {
        var sound = order.Types.Select(Sound).ToList();
        var (name, where) = ($"{order.List.Origin}|{order.Name}", $"{owner.Name}.{order.List.Name}({order.Text})");
        List<string> cursors = [Sealed(name, Join(sound)), .. Forged(order.Types, sound).Select(b => Sealed(name, b))];
        var accepted = cursors.Where(c => Cursor.Read(name, order.Types, c) is not null).ToList();
        var refused = cursors.Except(accepted).ToList();
        if (!accepted.Contains(cursors[0]) || refused.Count == 0)
        {
            wrong.Add($"{where}: {accepted.Count} of {cursors.Count} are accepted");
        }

        foreach (var direction in new[] { "first: 1, after", "last: 1, before" })
        {
            foreach (var some in accepted.Chunk(45))
            {
                var answer = await Send(some);
                if (answer.TryGetProperty("errors", out var errors))
                {
                    wrong.Add($"{where}: {errors}");
                }
            }

            // One error covers the whole operation, so a few cursors are tried one by one.
            foreach (
                var some in refused
                    .OrderBy(_ => random.Next())
                    .Take(Singly)
                    .Select(c => new[] { c })
                    .Append([.. refused.Take(45)])
            )
            {
                var answer = await Send(some);
                var codes = answer.TryGetProperty("errors", out var errors)
                    ? errors
                        .EnumerateArray()
                        .Select(e => e.GetProperty("extensions").GetProperty("code").GetString())
                        .Distinct()
                    : [];
                if (!codes.SequenceEqual(["CURSOR_INVALID"]))
                {
                    wrong.Add($"{where}: {answer}");
                }
            }

            Task<JsonElement> Send(string[] some)
            {
                var fields = some.Index()
                    .Select(c =>
                        $"o{c.Index}: {order.List.Name}({direction}: $c{c.Index}, order: [{order.Text}]) {{ nodes {{ __typename }} }}"
                    );
                var all = string.Join('\n', fields);
                var whole = id is null ? all : $"node(id: \"{id}\") {{ ... on {owner.Name} {{ {all} }} }}";
                var given = some.Index().ToDictionary(c => $"c{c.Index}", c => c.Item, StringComparer.Ordinal);
                return host.Send(
                    $"query ({string.Join(' ', given.Keys.Select(k => $"${k}: String"))}) {{ {whole} }}",
                    given
                );
            }
        }
    }

    private static IEnumerable<byte[]> Forged(Type[] types, List<byte[]> sound)
    {
        var body = Join(sound);
        yield return [];
        yield return [.. body, 0];
        yield return [.. body, .. body];
        for (var length = 1; length < body.Length; length += 3)
        {
            yield return body[..length];
        }

        if (types.Length > 1)
        {
            yield return Join(Enumerable.Reverse(sound));
        }

        for (var i = 0; i < types.Length; i++)
        {
            foreach (var value in Values())
            {
                var parts = sound.ToList();
                parts[i] = value;
                yield return Join(parts);
            }
        }
    }

    private static IEnumerable<byte[]> Values() =>
        [
            [0],
            [2, .. new byte[8]],
            [255],
            .. Numbers.Select(Number),
            .. Texts.Select(t => Number(t.Length).Concat(t).ToArray()),
            .. new[] { 3L, int.MaxValue, long.MaxValue, -3 }.Select(length =>
                Number(length).Concat("ab"u8.ToArray()).ToArray()
            ),
        ];

    private static byte[] Sound(Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        return known == typeof(string) ? [.. Number(1), (byte)'a']
            : known.IsEnum
                ? [.. Number(Enum.GetNames(known)[0].Length), .. Encoding.UTF8.GetBytes(Enum.GetNames(known)[0])]
            : Number(known == typeof(Month) ? 202601 : 1);
    }

    private static byte[] Number(long number)
    {
        var bytes = new byte[1 + sizeof(long)];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), number);
        return bytes;
    }

    private static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];

    private static string Sealed(string list, byte[] body)
    {
        var seal = new byte[Cursor.SealBytes];
        Cursor.Seal([.. Encoding.UTF8.GetBytes(list), .. body], seal);
        return Base64Url.EncodeToString([.. seal, .. body]);
    }

    private sealed record Order(Field List, string Text, string Name, Type[] Types);
}
