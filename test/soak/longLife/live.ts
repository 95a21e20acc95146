import type { Page } from "playwright-core";
import { type Chance } from "#local/contactCentre/customers";
import { pick } from "#soak";
import { readDesks } from "#soak/page";
import type { Centre } from "#workplace";

const scripts = ["ana-ruiz", "jonas-klein", "mei-tan", "greta-hoffmann", "derek-mills", "oskar-lind", "freya-holm"];
const sayings = [
  "It shows E42 again, and the ring is red.",
  "This is ridiculous, I want my money back!",
  "I have restarted it twice.",
  "Thank you, that helped a little.",
];

/**
 * Runs in the page: works in the conversation in front as a person does. No handle of an element leaves the page: whoever
 * drives it would keep the element alive by that, and be measured.
 */
function work([note, words]: readonly [note: string, words: string]): void {
  const frames = [...document.querySelectorAll("iframe")].filter((frame) => frame.offsetParent !== null);
  for (const inside of frames.flatMap((frame) => frame.contentDocument ?? [])) {
    const field = [...inside.querySelectorAll("textarea")].pop();
    const set = Object.getOwnPropertyDescriptor(inside.defaultView?.HTMLTextAreaElement.prototype ?? {}, "value")?.set;
    if (field && set) {
      set.call(field, note);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const buttons = [...inside.querySelectorAll<HTMLElement>("button")];
    buttons
      .filter((button) =>
        /^(why|Show message|Useful|Insert)/.test(button.getAttribute("aria-label") ?? button.innerText),
      )
      .slice(0, 4)
      .forEach((button) => button.click());
  }
  const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")].filter((tab) => tab.offsetParent !== null);
  tabs.find((tab) => tab.innerText.startsWith(words))?.click();
}

async function until(page: Page, what: string, test: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    if (await test()) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`${what} did not happen in 15 s.`);
}

const countSessions = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("[data-session]").length);

/** One conversation from its accept to the close of its session. */
export async function live(page: Page, centre: Centre, chance: Chance): Promise<void> {
  const id = await centre.bring(scripts[pick(chance, scripts.length)] ?? "ana-ruiz");
  await centre.accept(id);
  const isFilled = async (): Promise<boolean> => {
    const desk = (await page.evaluate(readDesks, false)).find(({ conversation }) => conversation === id);
    return desk !== undefined && !desk.stale.some((part) => part.endsWith("loading"));
  };
  await until(page, "Filling a desk", isFilled);
  await centre.write(id, sayings[pick(chance, sayings.length)] ?? "Hello?");
  await page.evaluate(work, [`Note ${pick(chance, 1_000)}`, "Case CAS-"] as const);
  await centre.say(id, "I am looking into it.");
  await page.waitForTimeout(pick(chance, 600));
  await page.evaluate(work, ["Done.", "Desk"] as const);
  await centre.end(id);
  await centre.close(id);
  await until(page, "Closing a session", async () => (await countSessions(page)) === 0);
}
