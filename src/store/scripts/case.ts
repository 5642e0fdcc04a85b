import { script } from '../script.js';

/**
 * Puts a case down, keeping when it was first seen, and drops the oldest above the limit.
 * KEYS the case, cases  ARGV job, its JSON, now (ISO), now (ms), attempts, at most, the key of a case without its job
 */
export const PUT_CASE = script(`
redis.call('HSET', KEYS[1], 'case', ARGV[2], 'last', ARGV[3])
redis.call('HSETNX', KEYS[1], 'first', ARGV[3])
redis.call('HINCRBY', KEYS[1], 'attempts', ARGV[5])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
local over = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[6])
if over > 0 then
  for _, job in ipairs(redis.call('ZRANGE', KEYS[2], 0, over - 1)) do
    redis.call('DEL', ARGV[7] .. job)
    redis.call('ZREM', KEYS[2], job)
  end
end
return 1
`);
