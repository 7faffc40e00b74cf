/**
 * For whoever is writing journeys: `node e2e/support/keepRunning.ts` starts the local run once and prints what to put
 * before `npx playwright test`, which then starts none of its own. Ctrl-C ends it.
 */
import startLocalRun from "./localRun.ts";

const stop = await startLocalRun();
const { LOCAL_RUN, DEMO_PASSWORD } = process.env;
console.log(`LOCAL_RUN=${LOCAL_RUN} DEMO_PASSWORD=${DEMO_PASSWORD}`);
process.once("SIGINT", () => void stop().then(() => process.exit()));
