import { script } from '../script.js';

/**
 * Puts down who runs a job. A mark that is still there is of a run that never ended; it counts as a death
 * when the worker that left it gives no sign of life.
 * KEYS starts, workers  ARGV job, worker, silent for how long is dead (ms), 1 when the job runs alone
 * Returns the deaths. A job with deaths is marked only once it runs alone, so that its neighbours' deaths are not its own.
 */
export const START = script(`
local now = redis.call('TIME')[1] * 1000
local deaths = 0
local held = redis.call('HGET', KEYS[1], ARGV[1])
if held then
  local count, by = string.match(held, '^(%d+) (.*)$')
  deaths = tonumber(count)
  local beat = redis.call('ZSCORE', KEYS[2], by)
  if by ~= ARGV[2] and (not beat or tonumber(beat) < now - tonumber(ARGV[3])) then deaths = deaths + 1 end
end
if deaths == 0 or ARGV[4] == '1' then redis.call('HSET', KEYS[1], ARGV[1], deaths .. ' ' .. ARGV[2]) end
return deaths
`);

/** A worker's sign of life. KEYS workers  ARGV worker */
export const BEAT = script(`
local now = redis.call('TIME')[1] * 1000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 3600000)
return redis.call('ZADD', KEYS[1], now, ARGV[1])
`);
