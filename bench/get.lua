-- Gets random addresses. Arguments: the file of targets, a line each: cookie (or -), path, and the ETag of what one has, if any.
local targets = {}
local threads = 0
function setup(thread) thread:set("seed", threads); threads = threads + 1 end

function init(arguments)
  math.randomseed(os.time() + seed)
  for line in io.lines(arguments[1]) do
    local cookie, path, etag = line:match("^(%S+) (%S+) ?(%S*)$")
    local headers = { ["Accept-Encoding"] = "gzip" }
    if cookie ~= "-" then headers["Cookie"] = cookie end
    if etag ~= "" then headers["If-None-Match"] = etag end
    targets[#targets + 1] = wrk.format("GET", path, headers)
  end
end

function request() return targets[math.random(#targets)] end

function done(summary, latency)
  io.write(string.format("RESULT %f %f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
