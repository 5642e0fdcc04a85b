import { script } from '../script.js';

/** The clock is Redis's; a state that is not there is that of an endpoint nothing is known against. */
const STATE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HGET', KEYS[1], ARGV[1])
local state = held and cjson.decode(held) or { answers = {}, ['until'] = 0, trips = 0, probing = 0 }
local function keep() redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(state)) end
local function wait()
  local ms = math.max(state['until'] - now, 0)
  if state.trips > 0 then ms = math.max(ms, state.probing - now) end
  return ms
end
`;

/** KEYS breakers  ARGV endpoint. Returns the milliseconds until the endpoint may be asked. */
export const SHUT = script(`${STATE}
return wait()
`);

/** KEYS breakers  ARGV endpoint, for how long one probe keeps others out (ms). Returns as SHUT. */
export const ENTER = script(`${STATE}
local ms = wait()
if ms == 0 and state.trips > 0 then
  state.probing = now + tonumber(ARGV[2])
  keep()
end
return ms
`);

/**
 * KEYS breakers  ARGV endpoint, about, bad (1 or 0), window (ms), answers, burst, first closure (ms), longest (ms)
 * Returns what is not to be believed. The same as `take` in src/embeds/breaker.ts.
 */
export const TELL = script(`${STATE}
local about, bad = ARGV[2], ARGV[3] == '1'
local function close()
  local ms = math.min(tonumber(ARGV[7]) * 2 ^ math.min(state.trips, 30), tonumber(ARGV[8]))
  state = { answers = {}, ['until'] = now + ms, trips = state.trips + 1, probing = 0 }
end
if now < state['until'] then return bad and { about } or {} end
if state.trips > 0 then
  if bad then close() else state = { answers = {}, ['until'] = 0, trips = 0, probing = 0 } end
  keep()
  return bad and { about } or {}
end
local recent = {}
for _, one in ipairs(state.answers) do
  if one.about ~= about and one.at > now - tonumber(ARGV[4]) then recent[#recent + 1] = one end
end
recent[#recent + 1] = { about = about, bad = bad, at = now }
local burst = {}
state.answers = {}
for index = math.max(1, #recent - tonumber(ARGV[5]) + 1), #recent do
  state.answers[#state.answers + 1] = recent[index]
  if recent[index].bad then burst[#burst + 1] = recent[index].about end
end
if #burst >= tonumber(ARGV[6]) then close() else burst = {} end
keep()
return burst
`);
