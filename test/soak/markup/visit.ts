import type { FrameLocator, Page } from "playwright-core";
import { findPanel } from "#stage";
import type { Centre } from "#workplace";
import type { Planted } from "./plant";

/** Runs in the page: opens what is folded in every frame. Cards are read, articles opened, replies inserted; nothing is sent. */
function unfold(): number {
  const names = /^(why|more|Insert|Show all|see them|Open article|Review and file|Open a follow-up ticket|Show |\d+ )/i;
  const documents = [
    document,
    ...[...document.querySelectorAll("iframe")].flatMap((frame) => frame.contentDocument ?? []),
  ];
  let pressed = 0;
  for (const button of documents.flatMap((one) => [...one.querySelectorAll<HTMLElement>("button")])) {
    const name = (button.getAttribute("aria-label") ?? button.innerText).trim();
    if (button.dataset.soak === "pressed" || !names.test(name) || name.startsWith("Show image")) continue;
    button.dataset.soak = "pressed";
    button.click();
    pressed += 1;
  }
  return pressed;
}

/** Runs in the page: what no markup of a person may leave behind, a line each, and how many of the planted codes stand there. */
function inspect(code: string): { readonly forbidden: readonly string[]; readonly shown: number } {
  const isOwn = (element: Element): boolean =>
    /^(\/(?![\/\\])|[\w-]+\.js$|about:blank$|$)/.test(element.getAttribute("src") ?? "");
  const documents = [
    document,
    ...[...document.querySelectorAll("iframe")].flatMap((frame) => frame.contentDocument ?? []),
  ];
  const forbidden: string[] = [];
  let shown = 0;
  for (const inside of documents) {
    shown += inside.body.innerText.split(code).length - 1;
    for (const element of inside.querySelectorAll("*")) {
      const names = element.getAttributeNames();
      const acts = names.filter((name) => name.startsWith("on") || name === "srcdoc" || name === "ping");
      const leads = names.filter(
        (name) =>
          /^(javascript|data|vbscript):/i.test((element.getAttribute(name) ?? "").trim()) &&
          /href|src|action|data/.test(name),
      );
      const isForbidden = element.matches(
        "object, embed, base, frame, form[action], portal, meta[http-equiv=refresh i]",
      );
      const isFrame = element.matches("script, iframe") && !isOwn(element);
      if (isForbidden || isFrame || acts.length + leads.length > 0) forbidden.push(element.outerHTML.slice(0, 200));
    }
  }
  return { forbidden, shown };
}

/** Types every string into every field there is; what was typed last is searched for. */
async function typeAll(desk: FrameLocator, payloads: readonly string[]): Promise<void> {
  const wrapUp = findPanel(desk, "Wrap-up");
  const fields = [
    wrapUp.getByRole("textbox", { name: "Summary" }),
    wrapUp.getByRole("textbox", { name: "Case note" }),
    wrapUp.getByRole("textbox", { name: "Title of the ticket" }),
    wrapUp.getByRole("textbox", { name: "What it says" }),
    desk.getByRole("textbox", { name: "Find in this conversation" }),
    findPanel(desk, "Suggested resolutions").getByRole("searchbox"),
    findPanel(desk, "Similar cases").getByRole("searchbox"),
  ];
  for (const field of fields) {
    if (!(await field.isEditable())) continue;
    for (const text of payloads) await field.fill(text.replace(/\0/g, ""));
    await field.press("Enter");
  }
}

const settled = async (desk: FrameLocator): Promise<void> => {
  for (const title of ["Handoff brief", "Suggested resolutions", "Similar cases", "Live transcript"] as const)
    await findPanel(desk, title).and(desk.locator("[aria-busy=false]")).waitFor();
};

/** Works one planted conversation in the workspace with everything opened; gives what must not be there, and the sights of its code. */
export async function visit(
  page: Page,
  centre: Centre,
  planted: Planted,
): Promise<{ readonly forbidden: readonly string[]; readonly shown: number }> {
  const id = await centre.bring(planted.script);
  await centre.accept(id);
  const desk = page.locator(`[data-session="${id}"]`).locator("iframe").first().contentFrame();
  await settled(desk);
  for (const text of planted.payloads) await centre.write(id, `${planted.code} again ${text}`);
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(unfold);
    await page.waitForTimeout(150);
  }
  const seen = await page.evaluate(inspect, planted.code);
  await typeAll(desk, planted.payloads);
  await settled(desk);
  const typed = await page.evaluate(inspect, planted.code);
  await centre.close(id);
  await page.locator(`[data-session="${id}"]`).waitFor({ state: "detached" });
  return { forbidden: [...seen.forbidden, ...typed.forbidden], shown: seen.shown };
}
