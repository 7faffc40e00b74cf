import { answerAll, beginAnew, expect, heading, newDraft, test } from "../support/journey";

// After everything else: the clock goes for everybody, and forwards only.
test("a year later the assessment is taken again and compared with the one before", async ({
  signedIn,
}) => {
  const page = await signedIn("zoe", "/");
  await beginAnew(page);

  await test.step("submits one, all of it in the middle", async () => {
    const draft = await newDraft(page);
    await answerAll(page, draft, 2);
    await page.goto(`/assessments/${draft}/check`);
    await page.getByRole("radio", { name: "No, leave my answers out" }).check();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(heading(page, /Your leadership profile/)).toBeVisible();
    await page.goto("/progress");
    await expect(page.getByRole("main")).toContainText("You have submitted one assessment");
  });

  const then = new Date();
  then.setFullYear(then.getFullYear() + 1);
  await page.request.post("/demo/clock", { data: { to: then.toISOString() } });

  await test.step("takes it again from the profile's own link, and does better", async () => {
    await page.getByRole("link", { name: "Take it again" }).click();
    await expect(heading(page, "Choose a version")).toBeVisible();
    const draft = await newDraft(page);
    await answerAll(page, draft, 3);
    await page.goto(`/assessments/${draft}/check`);
    await page.getByRole("radio", { name: "No, leave my answers out" }).check();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(heading(page, /Your leadership profile/)).toBeVisible();
  });

  await test.step("compares the two", async () => {
    await page.getByRole("link", { name: "Compare it with another assessment of yours" }).click();
    await expect(heading(page, "Your progress")).toBeVisible();
    const compared = page.getByRole("region", { name: new RegExp(String(then.getFullYear())) });
    await expect(compared).toContainText("Improved");
    await expect(compared).toContainText("provisional");
    await expect(
      compared.getByRole("listitem").filter({ hasText: "All domains together" }),
    ).toContainText("Improved");
  });
});
