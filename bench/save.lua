-- Saves one answer of one random draft at a time. Arguments: the file of targets, a line each: cookie, draft.
local targets, items = {}, {}
for domain = 1, 7 do for element = 1, 4 do for _, letter in ipairs({ "a", "b" }) do
  items[#items + 1] = string.format("LF.%d.%d.%s", domain, element, letter)
end end end

local threads = 0
function setup(thread) thread:set("seed", threads); threads = threads + 1 end

function init(arguments)
  math.randomseed(os.time() + seed)
  for line in io.lines(arguments[1]) do
    local cookie, draft = line:match("^(%S+) (%S+)$")
    targets[#targets + 1] = { cookie = cookie, path = "/api/v1/responses/" .. draft .. "/answers" }
  end
end

function request()
  local target = targets[math.random(#targets)]
  return wrk.format("PATCH", target.path,
    { ["Cookie"] = target.cookie, ["Content-Type"] = "application/json", ["X-Requested-With"] = "wrk" },
    string.format('{"answers":[{"item":"%s","value":%d,"ageMillis":0}]}', items[math.random(#items)], math.random(3)))
end

function done(summary, latency)
  io.write(string.format("RESULT %f %f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
