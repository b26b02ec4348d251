using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kernel;

/// <summary>The key of a <typeparamref name="T"/>: 64 bits, ordered by time, made in the application.</summary>
/// <param name="Value">The key as it is stored.</param>
/// <typeparam name="T">What the key leads to; a key of a visit is never taken for a key of a household.</typeparam>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Id<T>(long Value) : IComparable<Id<T>>, IKey
{
    /// <summary>A key that no other record has.</summary>
    public static Id<T> New() => new(Keys.Next());

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Orders by time of making.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.Value < right.Value;

    /// <summary>Orders by time of making.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.Value > right.Value;

    /// <summary>Orders by time of making.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.Value <= right.Value;

    /// <summary>Orders by time of making.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.Value >= right.Value;
}

/// <summary>A key of whatever kind.</summary>
public interface IKey
{
    /// <summary>The key as it is stored.</summary>
    long Value { get; }
}

/// <summary>
/// 42 bits of milliseconds since 2020 and 21 random bits, never falling within a process: keys need no server, no
/// sequence and no identity column, and rows written together lie together.
/// </summary>
internal static class Keys
{
    private const int RandomBits = 21;
    private static readonly long Epoch = new DateTimeOffset(
        2020,
        1,
        1,
        0,
        0,
        0,
        TimeSpan.Zero
    ).ToUnixTimeMilliseconds();

    // Keys are made everywhere, without services, and are unique and ordered within the process, whatever clock a host in it goes by.
#pragma warning disable RS0030
    internal static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030
    private static long last;
    private static volatile Followed? followed;

    /// <summary>Makes keys by a time that all hosts share from now on, so that they are ordered across hosts.</summary>
    public static void Follow(DateTimeOffset time) => followed = new Followed(time, Clock.GetTimestamp());

    /// <summary>The lowest key that can be made at a time.</summary>
    public static long At(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() - Epoch) << RandomBits;

    private static DateTimeOffset Now => followed?.Now ?? Clock.GetUtcNow();

    /// <summary>The lowest key that can have been made within a time until now.</summary>
    public static long Before(TimeSpan ago) => At(Now - ago);

    public static long Next()
    {
        var fresh = At(Now) | (uint)RandomNumberGenerator.GetInt32(1 << RandomBits);
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(fresh, seen + 1);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
            {
                return next;
            }
        }
    }

    private sealed record Followed(DateTimeOffset Time, long At)
    {
        public DateTimeOffset Now => Time + Clock.GetElapsedTime(At);
    }
}

/// <summary>Keys travel in events as plain numbers.</summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
