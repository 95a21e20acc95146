import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** Where panels stand: a page, or a frame of it. */
export type Place = Pick<Page | FrameLocator, "getByRole" | "getByText" | "locator">;

/** The five panels that are read, by their titles, in the order in which they are read. */
export const panelTitles = [
  "Handoff brief",
  "Sentiment",
  "Suggested resolutions",
  "Similar cases",
  "Live transcript",
] as const;

/** The wrap-up is written, not read: it has no source whose state it tells. */
export type PanelTitle = (typeof panelTitles)[number] | "Wrap-up";

/** One panel. */
export function findPanel(place: Place, title: PanelTitle): Locator {
  return place.getByRole("region", { name: title, exact: true });
}

/** The desk page of a customer's session in its app tab. */
export function findDesk(page: Page, customer: string): FrameLocator {
  return page.getByTitle(`Desk, ${customer}`, { exact: true }).contentFrame();
}

/** Waits until every panel has finished opening: it says how fresh its data is, and is not blank. */
export async function expectSettled(place: Place): Promise<void> {
  for (const title of panelTitles) {
    const panel = findPanel(place, title);
    // A conversation without a word waits until every feed has looked for one: up to 20 s.
    await expect(panel).toHaveAttribute("aria-busy", "false");
    await expect(panel).toContainText(/(Live|As of \d.*|Saved \d.*|From the transcript|Not available)\s*\S/);
  }
}

/** Waits until every panel shows something of the conversation. */
export async function expectFilled(place: Place): Promise<void> {
  await expectSettled(place);
  await expect(findPanel(place, "Handoff brief").getByText("Wants", { exact: true })).toBeVisible();
  await expect(findPanel(place, "Sentiment").getByRole("img", { name: /Sentiment over/ })).toBeVisible();
  await expect(findPanel(place, "Suggested resolutions").getByRole("article").first()).toBeVisible();
  await expect(findPanel(place, "Similar cases").getByRole("article").first()).toBeVisible();
  await expect(findPanel(place, "Live transcript").getByRole("article").first()).toBeVisible();
}
