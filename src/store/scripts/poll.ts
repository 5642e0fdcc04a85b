import { script } from '../script.js';

/**
 * Settles a poll in one go: what was learnt, its record, and when the next one is, unless the source was removed or
 * paused meanwhile.
 * KEYS sources, its state, due, its polls, hosts not reached, when a host was reached
 * ARGV id, at (ms), why, the record's JSON, records at most, now (ms) when a host was reached or 0,
 *      how many fields are set, field and value by turns, then the fields that go
 */
export const SETTLE_POLL = script(`
if tonumber(ARGV[6]) > 0 then
  redis.call('DEL', KEYS[5])
  redis.call('SET', KEYS[6], ARGV[6], 'PX', 86400000)
end
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  redis.call('DEL', KEYS[2], KEYS[4])
  redis.call('ZREM', KEYS[3], ARGV[1])
  return 0
end
redis.call('HDEL', KEYS[2], 'asked')
local from = 8 + 2 * tonumber(ARGV[7])
for at = 8, from - 1, 2 do redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1]) end
for at = from, #ARGV do redis.call('HDEL', KEYS[2], ARGV[at]) end
redis.call('LPUSH', KEYS[4], ARGV[4])
redis.call('LTRIM', KEYS[4], 0, ARGV[5] - 1)
if redis.call('HEXISTS', KEYS[2], 'paused') == 1 then
  redis.call('ZADD', KEYS[3], '+inf', ARGV[1])
  return 0
end
redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
redis.call('HSET', KEYS[2], 'nextAt', ARGV[2], 'why', ARGV[3])
return 1
`);

/** Moves a poll that was due and has not begun. KEYS sources, its state, due  ARGV id, at (ms), why */
export const PUT_OFF = script(`
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return redis.call('ZREM', KEYS[3], ARGV[1]) end
redis.call('HSET', KEYS[2], 'nextAt', ARGV[2], 'why', ARGV[3])
return redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
`);

/**
 * Gives polls of one host their turns, an interval apart and not before the host is free. Turns that are farther away
 * than the horizon are told, but not taken. The clock is Redis's.
 * KEYS host, its polls' turns  ARGV interval (ms), horizon (ms), how many
 * Returns the milliseconds until each.
 */
export const ADMIT = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(redis.call('GET', KEYS[2]) or '0'), now)
local waits, taken = {}, nil
for turn = 1, tonumber(ARGV[3]) do
  waits[turn] = free - now
  free = free + tonumber(ARGV[1])
  if waits[turn] <= tonumber(ARGV[2]) then taken = free end
end
if taken then
  redis.call('SET', KEYS[2], string.format('%.0f', taken), 'PX', string.format('%.0f', taken - now + 1000))
end
return waits
`);

/**
 * Notes that a host could not be reached. KEYS hosts not reached, when a host was reached
 * ARGV host, now (ms), for how long that counts (ms)
 * Returns how many hosts that are, and when one was reached.
 */
export const TELL_UNREACHED = script(`
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[2] - ARGV[3])
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {redis.call('ZCARD', KEYS[1]), redis.call('GET', KEYS[2])}
`);

/** KEYS sources  ARGV id, its JSON before, its JSON after. Returns 0 when it is another by now. */
export const CHANGE_SOURCE = script(`
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`);
