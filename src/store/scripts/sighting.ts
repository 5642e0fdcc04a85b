import { script } from '../script.js';

/**
 * Gives the article that an address stands for: the one that it is known by, or the one proposed.
 * KEYS alias  ARGV proposed article, time to live (ms)
 */
export const CLAIM = script(`
local held = redis.call('GET', KEYS[1])
if not held then held = ARGV[1] end
redis.call('SET', KEYS[1], held, 'PX', ARGV[2])
return held
`);

/**
 * Whether a source's entry asks for its article to be fetched; if so, the source has the turn.
 * KEYS sightings of the article, record
 * ARGV source, 1 when it shows the entry as it did before, now (ms), time to live (ms), how long another's turn holds
 * (ms) while there is no record, and once there is one
 */
export const WANTS = script(`
local own = redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1
local turn = redis.call('HGET', KEYS[1], '!')
local record = redis.call('EXISTS', KEYS[2]) == 1
local others = redis.call('HLEN', KEYS[1]) - (own and 1 or 0) - (turn and 1 or 0)
if turn then
  local source, at = turn:match('^(%S+) (%d+)$')
  local holds = tonumber(record and ARGV[6] or ARGV[5])
  if source ~= ARGV[1] and tonumber(ARGV[3]) - tonumber(at) < holds then return 0 end
end
if record and own and ARGV[2] == '1' then return 0 end
if record and not own and others > 0 then return 0 end
redis.call('HSET', KEYS[1], '!', ARGV[1] .. ' ' .. ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
`);

/**
 * Notes that a source shows an article.
 * KEYS sightings  ARGV source, print, now (ms), entry id, time to live (ms), sources at most
 * Returns 1 when it did not before.
 */
export const SIGHT = script(`
local held = redis.call('HGET', KEYS[1], ARGV[1])
if not held and redis.call('HLEN', KEYS[1]) > tonumber(ARGV[6]) then return 0 end
local at = held and held:match('^%S+ (%d+)') or ARGV[3]
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. at .. ' ' .. ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return held and 0 or 1
`);

/**
 * Puts a record that differs in nothing that counts in the place of the one that was read.
 * KEYS record, records of a source...  ARGV the record as it was read, as it is now, id
 */
export const AMEND = script(`
local held = redis.call('HMGET', KEYS[1], 'record', 'seq')
if held[1] ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'record', ARGV[2])
for at = 2, #KEYS do redis.call('ZADD', KEYS[at], held[2], ARGV[3]) end
return 1
`);
