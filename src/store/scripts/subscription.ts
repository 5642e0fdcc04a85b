import { script } from '../script.js';

/**
 * Changes a subscription that is still there. KEYS it, when each is due, which are awaited
 * ARGV id, due at (ms) or '', awaited until (ms) or '' or 'no', how many fields are set, field and value by turns, then
 *      the fields that go
 */
export const PATCH_SUBSCRIPTION = script(`
if redis.call('EXISTS', KEYS[1]) == 0 then
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZREM', KEYS[3], ARGV[1])
  return 0
end
local from = 5 + 2 * tonumber(ARGV[4])
for at = 5, from - 1, 2 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
for at = from, #ARGV do redis.call('HDEL', KEYS[1], ARGV[at]) end
if ARGV[2] ~= '' then redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1]) end
if ARGV[3] == 'no' then redis.call('ZREM', KEYS[3], ARGV[1])
elseif ARGV[3] ~= '' then redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1]) end
return 1
`);

/** Takes a subscription away, and from its source if it is still the one. KEYS it, of sources, due, awaited  ARGV id */
export const FORGET_SUBSCRIPTION = script(`
local source = redis.call('HGET', KEYS[1], 'source')
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
if source and redis.call('HGET', KEYS[2], source) == ARGV[1] then redis.call('HDEL', KEYS[2], source) end
return 1
`);

/** Counts something of a subscription that is still there. KEYS it  ARGV field */
export const COUNT_SUBSCRIPTION = script(`
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
return redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
`);

/**
 * Keeps what was pushed until it is read. KEYS what waits of the source, sources that have any
 * ARGV source, its name, what it is as JSON, at most, now (ms), for how long it waits (ms)
 * Returns 1 when it is new, 0 when it waits already, -1 when too many wait.
 */
export const PUT_PUSH = script(`
redis.call('ZADD', KEYS[2], 'NX', ARGV[5], ARGV[1])
if redis.call('HEXISTS', KEYS[1], ARGV[2]) == 1 then return 0 end
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then return -1 end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
return 1
`);

/** What was read waits no more. KEYS what waits of the source, sources that have any  ARGV source, name */
export const DROP_PUSH = script(`
redis.call('HDEL', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('ZREM', KEYS[2], ARGV[1]) end
return 1
`);

/**
 * Puts down what was pushed, unless the source was removed meanwhile. When it is polled next stays as it is.
 * KEYS sources, its state, due, its polls  ARGV id, the record's JSON, records at most, field and value by turns
 */
export const NOTE_PUSH = script(`
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
for at = 4, #ARGV, 2 do redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1]) end
redis.call('LPUSH', KEYS[4], ARGV[2])
redis.call('LTRIM', KEYS[4], 0, ARGV[3] - 1)
local at = redis.call('HGET', KEYS[2], 'nextAt')
if at and redis.call('HEXISTS', KEYS[2], 'paused') == 0 then redis.call('ZADD', KEYS[3], at, ARGV[1]) end
return 1
`);

/**
 * Brings the next poll of a source forward. KEYS sources, its state, due  ARGV id, at (ms), why
 * Returns 0 when it is polled before that anyway, is paused, fails or is gone.
 */
export const HASTEN_POLL = script(`
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 or redis.call('HEXISTS', KEYS[2], 'paused') == 1 then return 0 end
if tonumber(redis.call('HGET', KEYS[2], 'errors') or '0') > 0 then return 0 end
local at = redis.call('HGET', KEYS[2], 'nextAt')
if at and tonumber(at) <= tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[2], 'nextAt', ARGV[2], 'why', ARGV[3])
redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
return 1
`);
