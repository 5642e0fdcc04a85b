import { script } from '../script.js';

/**
 * Puts an article into its host's window and lets go of the oldest above the limits; of hosts too, whose blocks stay
 * as far as an operator decided on them. Of equal age the first by name goes first.
 * KEYS order, window, blocks, hosts, decided
 * ARGV article, what is remembered of it, now (ms), host, articles at most, for how long (ms), hosts at most,
 *      the keys of order, window and blocks without their host
 * Returns the window and the blocks, names and values by turns.
 */
export const REMEMBER = script(`
redis.call('ZADD', KEYS[1], 'NX', ARGV[3], ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[4], ARGV[3], ARGV[4])
local since = ARGV[3] - ARGV[6]
local old = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. string.format('%.0f', since))
local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[5])
if over > #old then old = redis.call('ZRANGE', KEYS[1], 0, over - 1) end
for _, article in ipairs(old) do
  redis.call('ZREM', KEYS[1], article)
  redis.call('HDEL', KEYS[2], article)
end
local function forget(host)
  redis.call('DEL', ARGV[8] .. host, ARGV[9] .. host)
  redis.call('ZREM', KEYS[4], host)
  local held = redis.call('HGETALL', ARGV[10] .. host)
  for at = 1, #held, 2 do
    if string.find(held[at + 1], '"state":"learned"', 1, true) then redis.call('HDEL', ARGV[10] .. host, held[at]) end
  end
  if redis.call('SISMEMBER', KEYS[5], host) == 0 then redis.call('DEL', ARGV[10] .. host) end
end
-- A few at a time: a limit that was lowered must not hold Redis up.
for _, host in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', '(' .. string.format('%.0f', since), 'LIMIT', 0, 5)) do forget(host) end
local hosts = redis.call('ZCARD', KEYS[4]) - tonumber(ARGV[7])
if hosts > 0 then for _, host in ipairs(redis.call('ZRANGE', KEYS[4], 0, math.min(hosts, 5) - 1)) do forget(host) end end
return {redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3])}
`);

/**
 * Writes a host's blocks unless they were changed meanwhile; a new version makes its articles due to be cleaned again.
 * KEYS blocks, hosts due  ARGV version before, version after, host, when due (ms), how many blocks,
 *      print and JSON by turns, then the prints that go
 * Returns 1, or 0 when the version is another.
 */
export const SAVE_BLOCKS = script(`
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[1] then return 0 end
local at = 6
for _ = 1, tonumber(ARGV[5]) do
  redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1])
  at = at + 2
end
for gone = at, #ARGV do redis.call('HDEL', KEYS[1], ARGV[gone]) end
if ARGV[1] ~= ARGV[2] then
  redis.call('HSET', KEYS[1], 'version', ARGV[2])
  redis.call('ZADD', KEYS[2], 'NX', ARGV[4], ARGV[3])
end
return 1
`);

/** KEYS blocks, hosts due  ARGV host, version. Takes the host off the due ones if its version is still that one. */
export const SETTLE = script(`
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[2] then return 0 end
return redis.call('ZREM', KEYS[2], ARGV[1])
`);

/** KEYS window  ARGV version, articles. Raises the version that each was cleaned by; never lowers it. */
export const MARK_CLEANED = script(`
for at = 2, #ARGV do
  local held = redis.call('HGET', KEYS[1], ARGV[at])
  if held then
    local version, rest = string.match(held, '^(%d+)(.*)$')
    if tonumber(version) < tonumber(ARGV[1]) then redis.call('HSET', KEYS[1], ARGV[at], ARGV[1] .. rest) end
  end
end
return 1
`);
