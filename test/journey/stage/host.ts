import { expect, type Frame, type Page, type Request } from "@playwright/test";
import type { Centre } from "./centre";
import { pictureTime } from "./pictureTime";

/**
 * Opens the workspace and waits until the contact centre has spoken. `query` is the host's own: `without=tap`. The client
 * SDK, a preview that few have, is there only with `with=sdk`.
 */
export async function openWorkspace(page: Page, query = ""): Promise<void> {
  const parameters = new URLSearchParams(query);
  const without = (parameters.get("without") ?? "").split(",").filter((name) => name !== "");
  if (parameters.get("with") !== "sdk") parameters.set("without", [...without, "sdk"].join(","));
  await page.goto(`/workspace?${parameters.toString()}`);
  await expect(page.getByText(/^Signed in as \w/)).toBeAttached();
}

/** Accepts a waiting customer by name, as a person does. */
export async function accept(page: Page, customer: string): Promise<void> {
  const list = page.getByRole("navigation", { name: "Sessions", exact: true });
  await list
    .getByRole("button", { name: `Accept ${customer}`, exact: true })
    .first()
    .click();
  await expect(list.getByRole("button", { name: customer }).and(list.locator("[aria-current=true]"))).toBeVisible();
}

/** Lets a customer arrive and shows their conversation in an open workspace; gives its id. */
export async function bringTo(page: Page, centre: Centre, script: string): Promise<string> {
  const id = await centre.open(script);
  await expect(page.locator(`[data-session="${id}"]`)).toBeVisible();
  return id;
}

/** The address of the desk page for a conversation, as an app tab opens it. */
export function deskAddress(conversation: string, theme = "light"): string {
  return `/WebResources/wml_/desk.html?data=${encodeURIComponent(`conversationId=${conversation}&theme=${theme}`)}`;
}

/** What is asked again word for word so long after is the next round of a poll, or was refused: a search may be asked once a second (milliseconds). */
const aMoment = 500;

/** Watches, from now on, what a page and its frames ask the store; the host's own wiring does not count. */
export function countStoreRequests(page: Page): {
  readonly all: () => number;
  readonly of: (frame: Frame | null) => number;
  /**
   * What one frame asked twice in a moment, as two desks on one conversation would. How many requests there are says less:
   * which questions share one is a matter of what comes at the same time, and `bench -- desk` counts them.
   */
  readonly twice: () => readonly string[];
} {
  const asked: { readonly frame: Frame; readonly questions: readonly string[]; readonly at: number }[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/api/data/")) return;
    asked.push({ frame: request.frame(), questions: readQuestions(request), at: performance.now() });
  });
  return {
    all: () => asked.length,
    of: (frame) => asked.filter((each) => each.frame === frame).length,
    twice: () =>
      asked.flatMap(({ frame, questions, at }, place) =>
        asked
          .slice(0, place)
          .filter((before) => before.frame === frame && before.at > at - aMoment)
          .flatMap((before) => before.questions.filter((question) => questions.includes(question))),
      ),
  };
}

/** What a request asks: of a batch each of its parts. */
function readQuestions(request: Request): readonly string[] {
  const body = request.postData() ?? "";
  const parts = body.match(/^(?:GET|POST|PATCH|DELETE) .*(?= HTTP\/1\.1)/gm);
  return parts ?? [`${request.method()} ${request.url()} ${body}`];
}

/** Waits for something that takes time while the page's clock is held: a second of it passes with every second, then it is held again. */
export async function letTimePass(page: Page, wait: () => Promise<void>, then = 0): Promise<void> {
  let passed = then;
  const passing = setInterval(() => void holdTime(page, ++passed), 1_000);
  try {
    await wait();
  } finally {
    clearInterval(passing);
  }
  await holdTime(page, then);
}

/** Stops the page's clock at the time of pictures, or some seconds later; timers go on. */
export function holdTime(page: Page, seconds = 0): Promise<void> {
  return page.clock.setFixedTime(pictureTime + seconds * 1_000);
}

/** Loads a page again as soon as it lets go: while something is not saved the browser asks, and nobody is there to answer. */
export async function reload(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true }))))
    .toBe(true);
  await page.reload();
}
