import { script } from '../script.js';

/** Puts an event into the outbox, whose oldest go above the limit. */
const TELL = `
local function tell(event)
  redis.call('RPUSH', KEYS[2], event)
  redis.call('LTRIM', KEYS[2], -tonumber(ARGV[3]), -1)
end
`;

/** KEYS alerts, outbox  ARGV id, the alert's JSON, outbox length. Returns 1 when it was not raised already. */
export const RAISE = script(`${TELL}
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
tell('{"type":"alert.raised","tries":0,"alert":' .. ARGV[2] .. '}')
return 1
`);

/**
 * KEYS alerts, outbox, past  ARGV id, the resolved alert's JSON, outbox length, past alerts at most
 * Returns 1 when it was raised.
 */
export const RESOLVE = script(`${TELL}
if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('LPUSH', KEYS[3], ARGV[2])
redis.call('LTRIM', KEYS[3], 0, tonumber(ARGV[4]) - 1)
tell('{"type":"alert.resolved","tries":0,"alert":' .. ARGV[2] .. '}')
return 1
`);
