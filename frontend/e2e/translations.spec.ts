import { inspect, watch } from "./support/inspect";
import { expect, heading, test } from "./support/journey";

test("an editor translates a framework, and who reads Welsh is given it, with what is missing in English", async ({
  signedIn,
  device,
  baseURL,
}) => {
  test.slow();
  const editor = await signedIn("priya", "/authoring");
  const watched = watch(editor.context(), baseURL!);
  const name = editor.getByRole("textbox", { name: "Leadership Framework", exact: true });

  await test.step("begins a language of a published version", async () => {
    await editor.getByRole("link", { name: /or translate it$/ }).click();
    await editor.getByRole("link", { name: /^Translate ?: Leadership Framework,/ }).click();
    await expect(editor.getByText("not been translated into any language")).toBeVisible();
    await editor.getByRole("textbox", { name: "Language" }).fill("cy");
    await editor.getByRole("button", { name: "Go on" }).click();
    await expect(heading(editor, /Translate into Welsh/)).toBeVisible();
  });

  await test.step("translates its name and that of an element", async () => {
    await name.fill("Fframwaith Arweinyddiaeth");
    await editor.getByRole("link", { name: "Demonstrating personal qualities" }).click();
    const element = editor.getByRole("textbox", { name: "Developing self awareness" });
    await element.fill("Datblygu hunanymwybyddiaeth");
    await inspect(editor, "a translation");
    await editor.getByRole("button", { name: "Save" }).click();
    await expect(editor.getByText("Saved. It is shown from now on.")).toBeVisible();
    await editor.getByRole("link", { name: "All languages" }).click();
    await expect(editor.getByRole("progressbar", { name: /^2 of \d+ texts/ })).toBeVisible();
    await inspect(editor, "translations of a version");
  });

  const reader = await (await device()).newPage();
  const itsName = (text: string) => reader.getByRole("main").getByText(text, { exact: true });
  await test.step("a reader chooses Welsh, and each text says in which language it is", async () => {
    await reader.goto("/language");
    await reader.getByRole("radio", { name: "Cymraeg" }).check();
    await reader.getByRole("button", { name: "Save on this device" }).click();
    await expect(reader.getByText("Saved on this device.")).toBeVisible();
    await reader.goto("/frameworks/leadership-framework");
    await expect(itsName("Fframwaith Arweinyddiaeth").first()).toHaveAttribute("lang", "cy");
    await expect(itsName("Datblygu hunanymwybyddiaeth")).toHaveAttribute("lang", "cy");
    await expect(itsName("Managing yourself")).not.toHaveAttribute("lang");
    await expect(reader.locator("html")).toHaveAttribute("lang", /^en/);
    await inspect(reader, "a framework in Welsh");
  });

  await test.step("it is taken away, and everybody reads the English again", async () => {
    await editor.getByRole("link", { name: "Cymraeg" }).click();
    await editor.getByRole("button", { name: "Take this translation away" }).click();
    await editor.getByRole("button", { name: "Take it away" }).click();
    await expect(editor.getByText("not been translated into any language")).toBeVisible();
    await reader.reload();
    await expect(heading(reader, "Leadership Framework")).toBeVisible();
  });
  watched.expectNothingWrong();
});
