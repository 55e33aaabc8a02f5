namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>What must happen in one step, and therefore in Redis.</summary>
internal static class RedisScripts
{
    /// <summary>The value of an event that was handled; tokens are longer.</summary>
    public const string Done = "done";

    /// <summary>Takes an event for so many milliseconds; if it is not free, says what its value is.</summary>
    public const string Claim =
        """
        local holder = redis.call('GET', KEYS[1])
        if holder then return holder end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return false
        """;

    /// <summary>Sets an event to a value for so many milliseconds, unless someone else holds it. A lease that ran out and that nobody took is as good as one that holds.</summary>
    public const string Put =
        """
        local holder = redis.call('GET', KEYS[1])
        if holder and holder ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    /// <summary>Gives an event back, unless someone else holds it.</summary>
    public const string Release =
        """
        if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
        return 1
        """;

    /// <summary>Keeps the later of two moments, and says whether the given one is the earlier.</summary>
    public const string Order =
        """
        local latest = redis.call('GET', KEYS[1])
        if latest and tonumber(ARGV[1]) < tonumber(latest) then return 1 end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 0
        """;

    /// <summary>A value as it stands.</summary>
    public const string Read = "return redis.call('GET', KEYS[1])";

    /// <summary>Keeps a value for good.</summary>
    public const string Write = "redis.call('SET', KEYS[1], ARGV[1]) return 1";
}
