/** @jest-environment jsdom */
import { openInsightsPage } from "#wiring/queue";

const at = (search: string): Window => {
  window.history.replaceState(null, "", `/WebResources/wml_/supervisor.html${search}`);
  return window;
};

describe("a link to a figure", () => {
  it("opens the page with that figure and window, and with what it was opened with", () => {
    const link = openInsightsPage(at(`?data=${encodeURIComponent("theme=dark&every=30")}`), true).link(
      "topic:A%26B",
      14,
    );
    const { search } = new URL(link ?? "");
    expect(openInsightsPage(at(search), true).opened).toEqual({ figure: "topic:A%26B", days: 14 });
    expect(new URLSearchParams(new URLSearchParams(search).get("data") ?? "").get("theme")).toBe("dark");
  });

  it.each(["days=0", "days=31", "days=2.5", "days=x", ""])("takes no window from %p", (data) => {
    expect(openInsightsPage(at(`?data=${encodeURIComponent(data)}`), true).opened).toEqual({
      figure: null,
      days: null,
    });
  });

  it("is none where the panel stands on somebody else's page", () => {
    const page = openInsightsPage(at("?data=figure%3Descalation"), false);
    expect(page.link("escalation", 7)).toBeNull();
    expect(page.opened.figure).toBeNull();
  });
});
