import { script } from '../script.js';

/**
 * Puts an article's signature among those of the window and gives the cluster of the one that it is most like, or its own.
 * Two generations share the window: when the one that is filled is old or full, the other is emptied and filled.
 * A signature is held as its cluster (12), its count of shingles (5) and its numbers.
 * KEYS turn, signatures 0 and 1, bands 0 and 1
 * ARGV short id (12), signature, shingles, now (ms), time of a generation (ms), articles of a generation,
 * bytes of a number, numbers of a band, likeness that is enough (0 to 1), containment that is enough
 */
export const CLUSTER = script(`
local id, signature, size = ARGV[1], ARGV[2], tonumber(ARGV[3])
local bytes, numbers = tonumber(ARGV[7]), #ARGV[2] / tonumber(ARGV[7])
local band = bytes * tonumber(ARGV[8])
local turn = redis.call('HMGET', KEYS[1], 'generation', 'since')
local generation = tonumber(turn[1] or '0')
local old = turn[2] and tonumber(ARGV[4]) - tonumber(turn[2]) >= tonumber(ARGV[5])
if not turn[2] or old or redis.call('HLEN', KEYS[2 + generation]) >= tonumber(ARGV[6]) then
  if turn[2] then generation = 1 - generation end
  redis.call('UNLINK', KEYS[2 + generation], KEYS[4 + generation])
  redis.call('HSET', KEYS[1], 'generation', generation, 'since', ARGV[4])
end
local function held(short)
  return redis.call('HGET', KEYS[2], short) or redis.call('HGET', KEYS[3], short)
end
local function put(cluster)
  redis.call('HSET', KEYS[2 + generation], id, cluster .. string.format('%05d', size) .. signature)
  for key = 1, 5 do redis.call('PEXPIRE', KEYS[key], 3 * tonumber(ARGV[5])) end
  return cluster
end
local known = held(id)
if known then
  if redis.call('HEXISTS', KEYS[2 + generation], id) == 0 then put(known:sub(1, 12)) end
  return known:sub(1, 12)
end
local shared, candidates = {}, {}
for at = 1, #signature, band do
  local field = string.char((at - 1) / band) .. signature:sub(at, at + band - 1)
  for key = 4, 5 do
    local bucket = redis.call('HGET', KEYS[key], field) or ''
    for from = 1, #bucket, 12 do
      local short = bucket:sub(from, from + 11)
      if not shared[short] then candidates[#candidates + 1] = short end
      shared[short] = (shared[short] or 0) + 1
    end
  end
  local own = (redis.call('HGET', KEYS[4 + generation], field) or '') .. id
  redis.call('HSET', KEYS[4 + generation], field, own:sub(-12 * 8))
end
table.sort(candidates, function(a, b)
  if shared[a] ~= shared[b] then return shared[a] > shared[b] end
  return a < b
end)
local best, cluster = 0, id
for at = 1, math.min(#candidates, 40) do
  local other = held(candidates[at])
  if other then
    local same = 0
    for n = 0, numbers - 1 do
      local from = n * bytes
      if other:sub(18 + from, 17 + from + bytes) == signature:sub(from + 1, from + bytes) then same = same + 1 end
    end
    local count, alike = tonumber(other:sub(13, 17)), same / numbers
    local contained = alike / (1 + alike) * (size + count) / math.min(size, count)
    if alike >= tonumber(ARGV[9]) and contained >= tonumber(ARGV[10]) and alike > best then
      best, cluster = alike, other:sub(1, 12)
    end
  end
end
return put(cluster)
`);
