# Adds up what the test runners say of themselves: Maven Surefire, Vitest and Playwright. No test at all is a failure.
{
  gsub(/\033\[[0-9;]*m/, "")
}
# The line of a whole module has no class behind it:  [INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0
/^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
  gsub(/[^0-9]+/, " ")
  passed += $1 - $2 - $3 - $4; failed += $2 + $3; skipped += $4
}
# Vitest:      Tests  1 failed | 22 passed | 2 skipped (25)
/^ +Tests +[0-9]+ (failed|passed|skipped|todo)/ {
  sub(/\(.*/, "")
  count()
}
# Playwright:   2 failed      1 flaky      30 passed (1.2m)
/^ +[0-9]+ (failed|passed|skipped|flaky|interrupted|did not run)( \([0-9.]+m?s?\))?$/ {
  sub(/\(.*/, "")
  count()
}
function count(  i) {
  for (i = 1; i < NF; i++) {
    if ($i !~ /^[0-9]+$/) continue
    if ($(i + 1) == "passed" || $(i + 1) == "flaky") passed += $i
    else if ($(i + 1) == "failed" || $(i + 1) == "interrupted") failed += $i
    else skipped += $i
  }
}
END {
  printf "%d passed, %d failed", passed, failed
  if (skipped) printf ", %d skipped", skipped
  printf "\n"
  exit (failed > 0 || passed == 0)
}
