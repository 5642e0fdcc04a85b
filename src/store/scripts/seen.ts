import { script } from '../script.js';

/**
 * Marks entries as seen and forgets those not seen for longest.
 * KEYS seen at, seen  ARGV now (ms), at most, then entry and fingerprint by turns
 */
export const MARK_SEEN = script(`
for at = 3, #ARGV, 2 do
  redis.call('ZADD', KEYS[1], ARGV[1], ARGV[at])
  redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1])
end
local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[2])
if over > 0 then
  local old = redis.call('ZRANGE', KEYS[1], 0, over - 1)
  for from = 1, #old, 1000 do
    local some = {unpack(old, from, math.min(from + 999, #old))}
    redis.call('ZREM', KEYS[1], unpack(some))
    redis.call('HDEL', KEYS[2], unpack(some))
  end
end
return over
`);
