import { script } from '../script.js';

/**
 * Reserves a host's next free moment. The clock is Redis's: the workers' own need not agree. Moments may be taken up
 * to `ahead` before they come, which lets a burst through after a silence (GCRA, ITU-T I.371).
 * KEYS host  ARGV interval (ms), ahead (ms)
 * Returns the milliseconds to wait.
 */
export const RESERVE = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local at = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local free = string.format('%.0f', at + tonumber(ARGV[1]))
redis.call('SET', KEYS[1], free, 'PX', string.format('%.0f', at - now + tonumber(ARGV[1]) + 1000))
return math.max(at - tonumber(ARGV[2]) - now, 0)
`);

/**
 * Lets nothing go to a host for a while.
 * KEYS host  ARGV for how long (ms)
 */
export const PENALISE = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = tonumber(redis.call('GET', KEYS[1]) or '0')
local free = math.max(held, now + tonumber(ARGV[1]))
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', string.format('%.0f', free - now + 1000))
return free - now
`);

/** KEYS host  ARGV ahead (ms). Returns the milliseconds until the host is free, without reserving anything. */
export const PEEK = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1]) - now, 0)
`);
