import { script } from '../script.js';

/**
 * Writes a record if its content is new, with its place in the change log.
 * KEYS record, seq, changes, stream, records, records of the source, outbox
 * ARGV id, content hash, the record's JSON without its opening brace, fetched (ms), stream length, now (ms)
 * Returns {created|updated|unchanged|stale, revision, seq, 1 when its deliveries are still to be queued}.
 */
export const EMIT = script(`
local held = redis.call('HMGET', KEYS[1], 'hash', 'revision', 'seq', 'fetched')
local function waiting() return redis.call('ZSCORE', KEYS[7], held[3]) and 1 or 0 end
if held[1] then
  -- A late job of an older fetch must not undo a newer one.
  if tonumber(held[4]) > tonumber(ARGV[4]) then return {'stale', held[2], held[3], waiting()} end
  if held[1] == ARGV[2] then
    redis.call('HSET', KEYS[1], 'fetched', ARGV[4])
    return {'unchanged', held[2], held[3], waiting()}
  end
end
local change = held[1] and 'updated' or 'created'
local revision = string.format('%.0f', (tonumber(held[2] or '0')) + 1)
local seq = string.format('%.0f', redis.call('INCR', KEYS[2]))
local record = '{"revision":' .. revision .. ',"seq":' .. seq .. ',"change":"' .. change .. '",' .. ARGV[3]
redis.call('XADD', KEYS[4], 'MAXLEN', '~', ARGV[5], seq .. '-0',
  'id', ARGV[1], 'revision', revision, 'change', change, 'record', record)
redis.call('HSET', KEYS[1], 'record', record, 'hash', ARGV[2], 'revision', revision, 'seq', seq, 'fetched', ARGV[4])
redis.call('ZADD', KEYS[3], seq, seq .. ' ' .. ARGV[1] .. ' ' .. revision .. ' ' .. change)
redis.call('ZADD', KEYS[5], seq, ARGV[1])
redis.call('ZADD', KEYS[6], seq, ARGV[1])
redis.call('ZADD', KEYS[7], ARGV[6], seq)
return {change, revision, seq, 1}
`);
