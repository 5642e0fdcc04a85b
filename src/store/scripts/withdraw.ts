import { script } from '../script.js';

/**
 * Puts what is left of a withdrawn record in its place, with its place in the change log, and takes it off the lists.
 * KEYS record, seq, changes, stream, records, records of the source, outbox, recheck, sightings
 * ARGV id, the record's JSON without its opening brace, its hash, stream length
 * Returns the seq, or 0 when there is no such record or it is withdrawn already.
 */
export const WITHDRAW = script(`
redis.call('ZREM', KEYS[6], ARGV[1])
redis.call('ZREM', KEYS[8], ARGV[1])
redis.call('DEL', KEYS[9])
local held = redis.call('HMGET', KEYS[1], 'hash', 'revision')
if not held[1] or held[1] == ARGV[3] then return 0 end
redis.call('ZREM', KEYS[5], ARGV[1])
local revision = string.format('%.0f', tonumber(held[2]) + 1)
local seq = string.format('%.0f', redis.call('INCR', KEYS[2]))
local record = '{"revision":' .. revision .. ',"seq":' .. seq .. ',"change":"withdrawn",' .. ARGV[2]
redis.call('XADD', KEYS[4], 'MAXLEN', '~', ARGV[4], seq .. '-0',
  'id', ARGV[1], 'revision', revision, 'change', 'withdrawn', 'record', record)
redis.call('HSET', KEYS[1], 'record', record, 'hash', ARGV[3], 'revision', revision, 'seq', seq)
redis.call('ZADD', KEYS[3], seq, seq .. ' ' .. ARGV[1] .. ' ' .. revision .. ' withdrawn')
redis.call('ZADD', KEYS[7], 0, seq)
return tonumber(seq)
`);
