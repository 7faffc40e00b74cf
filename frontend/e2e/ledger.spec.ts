import {
  answers,
  choice,
  choose,
  elementPath,
  expect,
  expectSaved,
  newDraft,
  often,
  question,
  rarely,
  sometimes,
  storedAnswers,
  test,
  whereabouts,
} from "./support/journey";

const labels = ["Not applicable to my role", "", rarely, sometimes, often];
const clicks = 60;

for (const seed of [20261126, 7]) {
  test(`no answer is lost in a run of clicks and faults (seed ${seed})`, async ({ signedIn }) => {
    const random = seeded(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const page = await signedIn("daniel", "/");
    const draft = await newDraft(page);
    let faults = true;
    await page.route(answers, async (route) => {
      switch (faults ? below(6) : 5) {
        case 0:
          return route.abort();
        case 1:
          await route.fetch();
          return route.abort();
        case 2:
          return route.fulfill({ status: 503 });
        case 3:
          await new Promise((resolve) => setTimeout(resolve, 300));
          return route.continue();
        default:
          return route.continue();
      }
    });

    /** What the person chose last, item by item: written down here and nowhere else. */
    const ledger: Record<string, number> = {};
    await page.goto(elementPath(draft));
    let element = 1;
    for (let click = 0; click < clicks; click += 1) {
      const place = below(2);
      const item = `LF.1.${element}.${"ab"[place]}`;
      const value = [-1, 1, 2, 3][below(4)]!;
      if (ledger[item] !== undefined && below(5) === 0) {
        await question(page, place)
          .locator("..")
          .locator("..")
          .getByRole("button", { name: "Clear this answer" })
          .click();
        delete ledger[item];
      } else {
        await choose(page, place, labels[value + 1]!);
        ledger[item] = value;
      }
      if (below(6) === 0) {
        element = 1 + below(4);
        // Once the page says that what was given is safe, it may be closed.
        await expect(whereabouts(page)).toHaveText(/^(Saved|Kept on this device)/);
        await page.goto(elementPath(draft, `LF.1.${element}`));
        await expect(question(page, 1)).toBeVisible();
      }
    }

    faults = false;
    await expectSaved(page);
    expect(await storedAnswers(page, draft)).toEqual(ledger);
    for (const place of [0, 1]) {
      const value = ledger[`LF.1.${element}.${"ab"[place]}`];
      if (value !== undefined) await expect(choice(page, place, labels[value + 1]!)).toBeChecked();
    }
  });
}

/** The same run again for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
