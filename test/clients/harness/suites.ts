import assert from "node:assert/strict";
import { check, type Check, type Suite } from "#check";
import { type BrowserOptions, type Harness, type Opened, openHarness } from "./openHarness";

/** Every control, and the heading its panel begins with. */
const controls: Readonly<Record<string, string>> = {
  HandoffBrief: "Handoff brief",
  SentimentMeter: "Sentiment",
  SuggestedResolutions: "Suggested resolutions",
  SimilarCases: "Similar cases",
  LiveTranscript: "Live transcript",
  WrapUp: "Wrap-up",
  QueueReview: "Conversations with the agent",
};

/** Far more than the five seconds a control waits for its library. */
const patience = 60_000;

async function expectPanel({ page, wrong }: Opened, heading: string): Promise<void> {
  const place = page.locator(".control-container");
  await place.getByRole("heading", { name: heading, exact: true }).first().waitFor({ timeout: patience });
  assert.deepEqual(wrong, []);
}

/** The harness stands for a host that never runs the library control: each control says so, and then shows its panel. */
function withoutLibrary(harness: Harness, [name, heading]: readonly [string, string]): Check {
  return check(`${name} says that its library does not come, loads the copy and shows its panel`, async () => {
    const opened = await harness.open(`out/controls/${name}`);
    await opened.page.getByRole("status").filter({ hasText: /\w/ }).first().waitFor({ timeout: patience });
    opened.letLibraryCome();
    await expectPanel(opened, heading);
    await opened.page.close();
  });
}

function standalone(harness: Harness, [name, heading]: readonly [string, string]): Check {
  return check(`${name}, built standalone, shows its panel and asks for no library`, async () => {
    const opened = await harness.open(`out/standalone/controls/${name}`);
    const asked: string[] = [];
    opened.page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
    await expectPanel(opened, heading);
    assert.deepEqual(
      asked.filter((path) => path.includes("deskLibrary")),
      [],
    );
    await opened.page.close();
  });
}

/**
 * Every control of both builds in Microsoft's own test harness (pcf-start), whose page is served from its package; what it fetches from a
 * CDN is answered from ours. `close` ends the browser.
 */
export async function harnessSuites(
  address: string,
  browser: BrowserOptions,
): Promise<{ readonly suites: readonly Suite[]; readonly close: () => Promise<void> }> {
  const harness = await openHarness(address, browser);
  const all = Object.entries(controls);
  return {
    suites: [
      { client: "pcf-start: controls without their library", checks: all.map((one) => withoutLibrary(harness, one)) },
      {
        client: "pcf-start: standalone controls",
        checks: all.map((one) => standalone(harness, one)),
      },
    ],
    close: () => harness.close(),
  };
}
