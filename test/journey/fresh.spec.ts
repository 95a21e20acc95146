import type { Page } from "@playwright/test";
import { expect, openWorkspace, test } from "./stage";

/** All that a page can find of one that was there before it. */
function readTraces(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async () => {
    const answer = await navigator.permissions.query({ name: "clipboard-read" as PermissionName });
    return {
      cookies: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      name: window.name,
      script: "planted" in window,
      binding: "plantedBinding" in window,
      clock: Math.abs(Date.now() - performance.timeOrigin) > 86_400_000,
      clipboard: answer.state,
      width: innerWidth,
      scheme: matchMedia("(prefers-color-scheme: dark)").matches,
      visited: history.length,
    };
  });
}

const nothing = {
  ...{ cookies: "", local: {}, session: {}, databases: [], caches: [], workers: 0, name: "" },
  ...{ script: false, binding: false, clock: false, clipboard: "denied", width: 1440, scheme: false },
};

// The tests of a file take turns in one worker, and so in one browser and one context.
test.describe("what a test leaves behind", () => {
  const visits: number[] = [];

  for (const turn of ["first", "second", "third"]) {
    test(`is not found by the next: ${turn} turn`, async ({ page, context }) => {
      await openWorkspace(page);
      const { visited, ...found } = await readTraces(page);
      expect(found).toEqual(nothing);
      visits.push(Number(visited));
      expect(new Set(visits).size, "the history is a page's own").toBe(1);
      expect(await page.evaluate(async () => (await fetch("/_local/state")).status)).toBe(200);
      await leaveTraces(page);
      const { scheme, clipboard, session, name } = await readTraces(page);
      expect({ scheme, clipboard, session, name }).toMatchObject({
        scheme: true,
        clipboard: "granted",
        name: "planted",
      });
      expect(session).toHaveProperty("planted");
      await (await context.newPage()).goto("/");
    });
  }
});

async function leaveTraces(page: Page): Promise<void> {
  const context = page.context();
  await context.grantPermissions(["clipboard-read"]);
  await context.addInitScript(() => void Object.assign(window, { planted: true }));
  await context.exposeBinding("plantedBinding", () => undefined);
  await page.clock.setFixedTime(0);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 700, height: 700 });
  await page.evaluate(async () => {
    document.cookie = "planted=yes";
    localStorage.setItem("planted", "yes");
    sessionStorage.setItem("planted", "yes");
    window.name = "planted";
    await (await caches.open("planted")).put("/planted", new Response("yes"));
    await new Promise((resolve) => (indexedDB.open("planted").onsuccess = resolve));
    history.pushState({ planted: true }, "", "?planted");
  });
  await context.route("**/_local/state", (route) => route.fulfill({ status: 418, body: "planted" }));
}
