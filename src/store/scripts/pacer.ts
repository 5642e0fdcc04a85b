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
 * KEYS host, its last request  ARGV for how long (ms)
 */
export const PENALISE = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free = now + tonumber(ARGV[1])
for _, key in ipairs(KEYS) do
  local till = math.max(tonumber(redis.call('GET', key) or '0'), free)
  redis.call('SET', key, string.format('%.0f', till), 'PX', string.format('%.0f', till - now + 1000))
end
return 1
`);

/**
 * Lets a request go if the host has had its peace since the one before: whoever comes late to its reserved moment
 * must not be followed too closely by the next.
 * KEYS the host's last request  ARGV interval (ms)
 * Returns 0, or the milliseconds to wait before asking again.
 */
export const CLAIM = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free = tonumber(redis.call('GET', KEYS[1]) or '0')
if now < free then return free - now end
redis.call('SET', KEYS[1], string.format('%.0f', now + ARGV[1]), 'PX', string.format('%.0f', ARGV[1] + 1000))
return 0
`);

/** Notes that a request went out just now: it may have waited for its connection. Keys and arguments as CLAIM. */
export const SENT = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now + ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', string.format('%.0f', free - now + 1000))
return 1
`);

/** KEYS host  ARGV ahead (ms). Returns the milliseconds until the host is free, without reserving anything. */
export const PEEK = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1]) - now, 0)
`);
