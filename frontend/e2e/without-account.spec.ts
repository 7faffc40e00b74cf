import { choose, expect, heading, often, rarely, sometimes, test } from "./support/journey";

test("without an account: nothing is sent, the profile is kept in a file and opened again", async ({
  page,
}, testInfo) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null)
      sent.push(`${request.method()} ${request.url()}`);
  });
  const file = testInfo.outputPath("profile.html");

  await test.step("answers one domain", async () => {
    await page.goto("/try");
    await page.getByRole("radio", { name: "Leadership self-assessment, for everyone" }).check();
    await page.getByRole("button", { name: "Start" }).click();
    for (const [place, label] of [
      often,
      often,
      sometimes,
      often,
      rarely,
      often,
      often,
      sometimes,
    ].entries()) {
      await choose(page, place, label);
    }
    await expect(page.getByText("8 answered.")).toBeVisible();
    await page.getByRole("link", { name: "Finish here" }).click();
  });

  await test.step("is asked before leaving with what is only on this page", async () => {
    await expect(heading(page, /Your leadership profile/)).toBeVisible();
    await expect(page.getByText("“Often or always” 5 times, “Sometimes” twice")).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(
      "You answered 8 of 40 questions: “Often or always” 5 times",
    );
    await page.getByRole("link", { name: "Common Vision" }).click();
    await expect(page.getByRole("dialog")).toContainText("Leave without your answers?");
    await page.getByRole("button", { name: "Stay here" }).click();
  });

  await test.step("saves the file, deletes the answers, and opens the file again", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save it to a file" }).first().click();
    await (await download).saveAs(file);
    await page.getByRole("button", { name: "Delete my answers" }).click();
    await expect(heading(page, "Try it without an account")).toBeVisible();
    await page.getByLabel("Choose the file").setInputFiles(file);
    await expect(heading(page, /Your leadership profile/)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(
      "You answered 8 of 40 questions: “Often or always” 5 times",
    );
  });

  await test.step("the file is a page of its own, which needs nothing else", async () => {
    const paper = await page.context().newPage();
    const asked: string[] = [];
    paper.on("request", (request) => asked.push(request.url()));
    await paper.goto(`file://${file}`);
    await expect(paper.getByRole("heading", { level: 1 })).toContainText("profile");
    expect(asked).toEqual([`file://${file}`]);
  });

  expect(sent).toEqual([]);
});
