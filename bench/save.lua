-- Saves one answer of one random draft at a time. Arguments: the file of targets, a line each: cookie, draft.
local heads, bodies = {}, {}

local threads = 0
function setup(thread) thread:set("seed", threads); threads = threads + 1 end

-- Written out beforehand, so that little of the machine's time goes into the asking.
function init(arguments)
  math.randomseed(os.time() + seed)
  for line in io.lines(arguments[1]) do
    local cookie, draft = line:match("^(%S+) (%S+)$")
    heads[#heads + 1] = string.format("PATCH /api/v1/responses/%s/answers HTTP/1.1\r\nHost: %s:%s\r\nCookie: %s\r\nContent-Type: application/json\r\nX-Requested-With: wrk\r\n",
      draft, wrk.host, wrk.port, cookie)
  end
  for domain = 1, 7 do for element = 1, 4 do for _, letter in ipairs({ "a", "b" }) do for value = 1, 3 do
    local body = string.format('{"answers":[{"item":"LF.%d.%d.%s","value":%d,"ageMillis":0}]}', domain, element, letter, value)
    bodies[#bodies + 1] = string.format("Content-Length: %d\r\n\r\n%s", #body, body)
  end end end end
end

function request()
  return heads[math.random(#heads)] .. bodies[math.random(#bodies)]
end

function done(summary, latency)
  io.write(string.format("RESULT %f %f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
