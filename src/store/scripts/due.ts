import { script } from '../script.js';

/**
 * Takes the sources that are due and moves each ahead by a lease: a poll that is lost is due again.
 * KEYS due  ARGV now (ms), lease (ms), at most
 * Returns the ids, each followed by the time it was due.
 */
export const TAKE_DUE = script(`
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
for at = 1, #due, 2 do redis.call('ZADD', KEYS[1], ARGV[1] + ARGV[2], due[at]) end
return due
`);

/**
 * Sets when a source is polled next, unless it was removed or paused meanwhile.
 * KEYS sources, its state, due  ARGV id, at (ms), why
 */
export const SET_NEXT = script(`
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  redis.call('DEL', KEYS[2])
  redis.call('ZREM', KEYS[3], ARGV[1])
  return 0
end
redis.call('HDEL', KEYS[2], 'asked')
if redis.call('HEXISTS', KEYS[2], 'paused') == 1 then
  redis.call('ZADD', KEYS[3], '+inf', ARGV[1])
  return 0
end
redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
redis.call('HSET', KEYS[2], 'nextAt', ARGV[2], 'why', ARGV[3])
return 1
`);
