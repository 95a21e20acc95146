/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { readInquiry, type KeptDocument } from "#domain/knowledge";
import { rankDocuments } from "#domain/suggestions";
import { SuggestionsPanel } from "#panels/suggestions";
import { aDocument, aTurn } from "#support";
import { showPanel } from "./showPanel";

const inquiry = readInquiry(
  [aTurn("t1", "customer", "error E42 after descaling")],
  { product: "Brio 3", versions: [], codes: [], subject: "" },
  "en",
);
const show = (change: Partial<KeptDocument> = {}) =>
  showPanel(SuggestionsPanel, { documents: rankDocuments(inquiry, [aDocument("E42 that comes back", change)]) });
const section = (): HTMLElement => screen.getByRole("region", { name: "Documents" });

describe("documents below the articles", () => {
  it("are not there when none fits", () => {
    showPanel(SuggestionsPanel);
    expect(screen.queryByRole("region", { name: "Documents" })).toBeNull();
  });

  it("say what they are, why they are here, where they lie and who changed them when", () => {
    show();
    expect(section()).toHaveTextContent("E42 that comes back");
    expect(section()).toHaveTextContent("Same error E42");
    expect(section()).toHaveTextContent("MD · Brio 3/E42 that comes back.md · Ingrid Solheim · 30 October");
  });

  it("open beside the page, which they learn nothing of", () => {
    show();
    const link = within(section()).getByRole("link", { name: "E42 that comes back" });
    expect(link).toHaveAttribute("href", "https://halden.sharepoint.example/E42%20that%20comes%20back");
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it.each(["javascript:alert(1)", "http://elsewhere.example/x", "data:text/html,x", "", "//x", " java\nscript:x"])(
    "are no link when their address is %j",
    (address) => {
      show({ address });
      expect(section()).toHaveTextContent("E42 that comes back");
      expect(section().querySelector("[href]")).toBeNull();
      expect(within(section()).queryByRole("button", { name: "Copy link" })).toBeNull();
    },
  );

  it("give their address to the clipboard or the send box, and say how that went", async () => {
    const { desk, user } = show();
    await user.click(within(section()).getByRole("button", { name: "Copy link" }));
    await user.click(within(section()).getByRole("button", { name: "Insert link" }));
    const address = "https://halden.sharepoint.example/E42%20that%20comes%20back";
    expect(desk.calls).toEqual([
      { kind: "copy", target: "id-E42 that comes back", text: address },
      { kind: "insert", target: "id-E42 that comes back", text: address },
    ]);
  });

  it("open the parts of their score", async () => {
    const { user } = show();
    await user.click(within(section()).getByRole("button", { name: "why" }));
    const rows = within(within(section()).getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining("Same error code E42"), expect.stringContaining("Score")]),
    );
  });

  it("show names as they were written, markup as text", () => {
    show({ title: "E42 <img src=x onerror=alert(1)>", location: "<b>x</b>" });
    expect(section()).toHaveTextContent("E42 <img src=x onerror=alert(1)>");
    expect(section().querySelector("img, b")).toBeNull();
  });
});
