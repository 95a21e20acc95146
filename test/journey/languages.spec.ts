import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { listWordFiles, parseResx, readBuildConfig, root } from "#build";
import { bringTo, expect, expectClean, findDesk, openWorkspace, type Place, test } from "./stage";

const config = readBuildConfig();

/** All words of a language, as the controls' files hold them. */
function wordsIn(language: number): Readonly<Record<string, string>> {
  const files = listWordFiles(config).map(({ path }) => readFileSync(resolve(root, path(language)), "utf8"));
  return Object.assign({}, ...files.map(parseResx)) as Record<string, string>;
}

/** English sentences and labels of two words and more, without places: none of them may stand on a page in another language. */
const english = new Set(
  Object.entries(wordsIn(1033))
    .filter(([key, words]) => !/^(control|property)\./.test(key) && !words.includes("{") && words.includes(" "))
    .map(([, words]) => words)
    .filter((words) => words !== "Warmline Representative"),
);

const titles = ["brief", "sentiment", "suggestions", "cases", "transcript"].map((panel) => `${panel}.title`);

/** Waits until the five panels stand there under the names of their language, and none is opening any more. */
async function expectPanels(place: Place, words: Readonly<Record<string, string>>): Promise<void> {
  for (const title of titles) {
    const panel = place.getByRole("region", { name: words[title] ?? "", exact: true });
    await expect(panel).toHaveAttribute("aria-busy", "false", { timeout: 25_000 });
  }
}

/** Lines on the screen that are English words of ours. */
async function listEnglish(place: Place): Promise<readonly string[]> {
  const text = await place.locator("body").innerText();
  return text.split("\n").filter((line) => english.has(line.trim()));
}

const languages = [
  { language: 1031, lang: "de", dir: "ltr" },
  { language: 1036, lang: "fr", dir: "ltr" },
  { language: 1041, lang: "ja", dir: "ltr" },
  { language: 1025, lang: "ar", dir: "rtl" },
];

for (const { language, lang, dir } of languages) {
  test(`the desk page speaks ${lang}, and no English of ours is left`, async ({ page, centre }) => {
    await openWorkspace(page, `language=${language}`);
    await bringTo(page, centre, "ana-ruiz");
    const desk = findDesk(page, "Ana Ruiz");
    const words = wordsIn(language);
    await expectPanels(desk, words);
    await expect(desk.getByText(words["brief.wants"] ?? "", { exact: true })).toBeVisible();
    await expect(desk.locator(":root")).toHaveAttribute("lang", new RegExp(`^${lang}-`));
    await expect(desk.locator(":root")).toHaveAttribute("dir", dir);
    expect(await listEnglish(desk)).toEqual([]);
    const spill = await desk.locator(":root").evaluate((top) => top.scrollWidth - top.clientWidth);
    expect(spill).toBe(0);
  });
}

test("Arabic runs from the right in a control and in the side pane too, numbers in their own plural form", async ({
  page,
  centre,
}) => {
  await openWorkspace(page, "language=1025");
  await bringTo(page, centre, "ana-ruiz");
  const words = wordsIn(1025);

  await test.step("a control on a form", async () => {
    await page.getByRole("tab", { name: /^Case CAS-90113/ }).click();
    const control = page.locator('[data-control="HandoffBrief"]');
    const panel = control.getByRole("region", { name: words["brief.title"] ?? "", exact: true });
    await expect(panel).toHaveAttribute("aria-busy", "false", { timeout: 25_000 });
    expect(await panel.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    const [heading, whole] = await panel.evaluate((element) => {
      const edges = (box: DOMRect) => ({ left: box.left, right: box.right });
      const title = element.querySelector("h2, h3, [role=heading]");
      return [edges((title ?? element).getBoundingClientRect()), edges(element.getBoundingClientRect())];
    });
    expect((whole?.right ?? 0) - (heading?.right ?? 0)).toBeLessThan((heading?.left ?? 0) - (whole?.left ?? 0));
  });

  await test.step("the side pane, one column", async () => {
    await page.getByRole("button", { name: "Productivity pane" }).click();
    const pane = page.getByTitle("Desk pane, Ana Ruiz").contentFrame();
    await expectPanels(pane, words);
    const spill = await pane.locator(":root").evaluate((top) => top.scrollWidth - top.clientWidth);
    expect(spill).toBe(0);
    expect(await listEnglish(pane)).toEqual([]);
    const shown = await pane.locator("body").innerText();
    expect(shown).not.toMatch(/\{\w+\}|[٠-٩]/);
  });
  await expectClean(page);
});
