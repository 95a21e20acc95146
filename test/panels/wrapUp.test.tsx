/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Problem } from "#desk/kit";
import type { SaveState } from "#desk/conversation";
import { type Draft, emptyDraft } from "#domain/followup";
import { WrapUpPanel } from "#panels/wrapUp";
import { draftsOf, exampleConversation } from "#support";
import { hostile, now, showPanel } from "./showPanel";

const offline: Problem = { kind: "offline", source: "drafts", retryAt: now + 5_000, detail: "PATCH annotations" };
const says = (text: string, more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, text, ...more });

function withDrafts(summary: Draft, save: SaveState = { kind: "new" }, note: SaveState = { kind: "new" }) {
  return { drafts: draftsOf({ summary: { draft: summary, save }, note: { draft: emptyDraft, save: note } }) };
}

const panel = (): HTMLElement => screen.getByRole("region", { name: "Wrap-up" });

describe("the wrap-up", () => {
  it("opens the wrap-up of its desk once it is shown", () => {
    const { desk } = showPanel(WrapUpPanel);
    expect(desk.calls).toEqual([{ kind: "openWrapUp" }]);
  });

  it("labels a summary that Warmline wrote, and one that a person changed", () => {
    const { desk } = showPanel(WrapUpPanel, withDrafts(says("E42 after descaling.", { author: "ai" })));
    const summary = screen.getByRole("textbox", { name: "Summary" });
    expect(summary).toHaveAccessibleDescription("AI · Will be saved as a note on the conversation.");
    fireEvent.change(summary, { target: { value: "E42 after descaling. Reset." } });
    expect(summary).toHaveAccessibleDescription("AI, edited by you · Will be saved as a note on the conversation.");
    expect(desk.calls[1]).toMatchObject({ kind: "editDraft", name: "summary", draft: { author: "aiEdited" } });
  });

  it("says that a text is saved only once it is", () => {
    const { desk } = showPanel(WrapUpPanel, withDrafts(says("Reset."), { kind: "unsaved", problem: null }));
    const summary = screen.getByRole("textbox", { name: "Summary" });
    expect(summary).toHaveAccessibleDescription("Will be saved as a note on the conversation.");
    act(() => desk.set(withDrafts(says("Reset."), { kind: "saved", at: now })));
    expect(summary).toHaveAccessibleDescription("Saved as a note on the conversation.");
  });

  it("calls what a person wrote from nothing their own", () => {
    const { desk } = showPanel(WrapUpPanel);
    fireEvent.change(screen.getByRole("textbox", { name: "Case note" }), { target: { value: "Called." } });
    expect(desk.calls[1]).toEqual({ kind: "editDraft", name: "note", draft: says("Called.") });
    expect(screen.getByRole("textbox", { name: "Case note" })).toHaveAccessibleDescription(
      /^Will be saved as a note on the case/,
    );
  });

  it("says under a field what looks private in what is typed there, and nothing otherwise", () => {
    showPanel(WrapUpPanel, withDrafts(says("Refund to 5105 1051 0510 5100, password: Harbour_77")));
    expect(screen.getByText(/^This looks like a card number\./)).toBeVisible();
    expect(screen.getByText(/^This looks like a password or code\./)).toBeVisible();
    expect(screen.queryByText(/bank account/)).toBeNull();
  });

  it("keeps the outcome with the summary", () => {
    const { desk } = showPanel(WrapUpPanel, withDrafts(says("Reset.")));
    fireEvent.change(screen.getByRole("combobox", { name: "Outcome" }), { target: { value: "resolved" } });
    expect(desk.calls[1]).toEqual({
      kind: "editDraft",
      name: "summary",
      draft: says("Reset.", { outcome: "resolved" }),
    });
  });

  it("names the articles that were linked to the case, and only those", () => {
    const { desk } = showPanel(WrapUpPanel);
    expect(panel()).toHaveTextContent("No article is linked.");
    const article = { kind: "article", id: "a1", title: "Clear error E42 after descaling" } as const;
    act(() => desk.set({ linked: [article, { kind: "case", id: "c1", title: "A case like it" }] }));
    expect(panel()).toHaveTextContent("Clear error E42 after descaling");
    expect(panel()).not.toHaveTextContent("A case like it");
  });
});

describe("saving", () => {
  it.each<[SaveState, SaveState, string]>([
    [{ kind: "new" }, { kind: "new" }, "Nothing saved yet"],
    [{ kind: "saved", at: now - 60_000 }, { kind: "new" }, "Saved 10:42"],
    [{ kind: "saved", at: now - 60_000 }, { kind: "saving" }, "Saving…"],
    [{ kind: "saved", at: now }, { kind: "unsaved", problem: null }, "Not saved"],
    [{ kind: "unread", problem: offline }, { kind: "saved", at: now }, "Not available"],
    [{ kind: "unsaved", problem: offline }, { kind: "conflict", theirs: says("x") }, "Two versions"],
  ])("says the worst of both texts in the header: %j %j", (summary, note, words) => {
    showPanel(WrapUpPanel, withDrafts(says("x"), summary, note));
    expect(within(panel()).getAllByText(words)[0]).toBeVisible();
  });

  it("says why a text is not saved, when it is tried again, and lets a person try now", async () => {
    const { desk, user } = showPanel(WrapUpPanel, withDrafts(says("x"), { kind: "unsaved", problem: offline }));
    expect(panel()).toHaveTextContent("Not saved.There is no connection to Dataverse.");
    expect(panel()).toHaveTextContent("Trying again at 10:43:25. What you wrote stays here; you can go on writing.");
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(desk.calls[1]).toEqual({ kind: "retry", source: "drafts" });
  });

  it("is said aloud when it fails and when it is mended, not otherwise", () => {
    const { desk } = showPanel(WrapUpPanel, withDrafts(says("x"), { kind: "saving" }));
    act(() => desk.set(withDrafts(says("x"), { kind: "saved", at: now })));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    act(() => desk.set(withDrafts(says("x"), { kind: "unsaved", problem: null })));
    expect(screen.getByRole("status")).toHaveTextContent("Not saved.");
  });
});

describe("a text that somebody else changed, too", () => {
  const mine = says("Mine.", { author: "aiEdited" });
  const theirs = says("Theirs.", { outcome: "followUp" });

  it("is shown beside theirs, and a person chooses", async () => {
    const { desk, user } = showPanel(WrapUpPanel, withDrafts(mine, { kind: "conflict", theirs }));
    const versions = screen.getByRole("group", { name: "Somebody else changed this text meanwhile." });
    expect(
      within(versions)
        .getAllByRole("definition")
        .map((one) => one.textContent),
    ).toEqual(["Mine.", "Needs a follow-upTheirs."]);
    await user.click(within(versions).getByRole("button", { name: "Keep mine" }));
    await user.click(within(versions).getByRole("button", { name: "Take theirs" }));
    await user.click(within(versions).getByRole("button", { name: "Put both together" }));
    expect(desk.calls.slice(1)).toEqual([
      { kind: "chooseDraft", name: "summary", draft: mine },
      { kind: "chooseDraft", name: "summary", draft: theirs },
      {
        kind: "chooseDraft",
        name: "summary",
        draft: { outcome: "followUp", author: "aiEdited", filed: false, text: "Mine.\n\nTheirs." },
      },
    ]);
  });

  it("is shown for the ticket too, which two pages may write", () => {
    const [title, other] = [says("Send the label\n\nToday"), says("Send the box\n\nToday")];
    showPanel(WrapUpPanel, {
      drafts: draftsOf({ ticket: { draft: title, save: { kind: "conflict", theirs: other } } }),
    });
    const versions = screen.getByRole("group", { name: "Somebody else changed this text meanwhile." });
    expect(versions).toHaveTextContent("Send the label");
    expect(versions).toHaveTextContent("Send the box");
  });

  it("is shown as text", () => {
    const { container } = showPanel(WrapUpPanel, withDrafts(mine, { kind: "conflict", theirs: says(hostile) }));
    expect(container.querySelector("script, img")).toBeNull();
    expect(container).toHaveTextContent("<script>alert(2)</script>");
  });
});

describe("the follow-up", () => {
  const ticketKey = "ticket:conversation-1";

  it("carries every promise with its source into the one ticket", async () => {
    const { desk, user } = showPanel(WrapUpPanel, withDrafts(says("Two fixes failed.")));
    expect(screen.getByRole("list", { name: "Promised" })).toHaveTextContent("An answer about the refund today");
    await user.click(screen.getByRole("button", { name: "Open a follow-up ticket" }));
    expect(screen.getByRole("textbox", { name: "Title of the ticket" })).toHaveValue(
      "A refund for the Brio 3, or a working one by Friday",
    );
    expect(desk.calls).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Open this ticket" }));
    expect(desk.calls[1]).toEqual({
      kind: "openTicket",
      ticket: {
        title: "A refund for the Brio 3, or a working one by Friday",
        description: "Two fixes failed.\n\nPromised:\n- An answer about the refund today",
      },
    });
  });

  it("says what a person wrote, kept while they write, and never goes without a title", async () => {
    const { desk, user } = showPanel(WrapUpPanel);
    await user.click(screen.getByRole("button", { name: "Open a follow-up ticket" }));
    const title = screen.getByRole("textbox", { name: "Title of the ticket" });
    fireEvent.change(title, { target: { value: "Send the return label" } });
    expect(desk.calls[1]).toMatchObject({ kind: "editDraft", name: "ticket" });
    await user.click(screen.getByRole("button", { name: "Open this ticket" }));
    expect(desk.calls[2]).toMatchObject({ kind: "openTicket", ticket: { title: "Send the return label" } });
    fireEvent.change(title, { target: { value: " " } });
    expect(screen.getByRole("button", { name: "Open this ticket" })).toHaveAttribute("aria-disabled", "true");
  });

  it("says below its title and its text what looks private in them", async () => {
    const { user } = showPanel(WrapUpPanel);
    await user.click(screen.getByRole("button", { name: "Open a follow-up ticket" }));
    const [title, text] = ["Title of the ticket", "What it says"].map((name) => screen.getByRole("textbox", { name }));
    fireEvent.change(title as HTMLElement, { target: { value: "Refund to GB82 WEST 1234 5698 7654 32" } });
    expect(screen.getByText(/^This looks like a bank account\./)).toBeVisible();
    fireEvent.change(text as HTMLElement, { target: { value: "Door code: 4471" } });
    expect(screen.getByText(/^This looks like a password or code\./)).toBeVisible();
    fireEvent.change(title as HTMLElement, { target: { value: "Refund" } });
    expect(screen.queryByText(/^This looks like a bank account\./)).toBeNull();
  });

  it.each(["followUp", "transferFailed", "unavailable"] as const)("is offered first after %s", (outcome) => {
    showPanel(WrapUpPanel, withDrafts(says("", { outcome })));
    expect(panel()).toHaveTextContent("The customer is still waiting.");
  });

  it("is offered first when the conversation was closed and nobody had accepted it", () => {
    const value = { ...exampleConversation, open: false, acceptedAt: null };
    showPanel(WrapUpPanel, { conversation: { kind: "live", value } });
    expect(panel()).toHaveTextContent("The customer is still waiting.");
  });

  it("is there quietly otherwise", () => {
    showPanel(WrapUpPanel);
    expect(panel()).toHaveTextContent("If something is left to do");
  });

  it("says how it went: late, failed with the next try, done once", () => {
    const { desk } = showPanel(WrapUpPanel);
    act(() => desk.set({ acts: { [ticketKey]: { kind: "late" } } }));
    expect(screen.getByRole("button", { name: "Not saved yet" })).toHaveAttribute("aria-disabled", "true");
    act(() => desk.set({ acts: { [ticketKey]: { kind: "failed", problem: { ...offline, source: "acts" } } } }));
    expect(panel()).toHaveTextContent(
      "The ticket is not open yet. There is no connection to Dataverse. Trying again at 10:43:25.",
    );
    expect(screen.getByRole("button", { name: "Open a follow-up ticket" })).toBeEnabled();
    expect(screen.getByRole("textbox", { name: "Title of the ticket" })).toBeVisible();
    act(() => desk.set({ acts: { [ticketKey]: { kind: "done", at: now } } }));
    expect(screen.getByRole("button", { name: "The follow-up ticket is open" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });
});

describe("a conversation without a case", () => {
  const caseKey = "case:conversation-1";
  const withoutCase = { ...exampleConversation, customer: { id: "contact-1", name: "Ana Ruiz" }, case: null };
  const without = { conversation: { kind: "live", value: withoutCase } } as const;

  it("gets one from the brief: read and changed first, with the facts and every open promise", async () => {
    const { desk, user } = showPanel(WrapUpPanel, without);
    expect(panel()).toHaveTextContent("This conversation has no case. Notes and links need one.");
    await user.click(screen.getByRole("button", { name: "Create a case" }));
    const [title, text] = ["Title of the case", "What it says"].map((name) => screen.getByRole("textbox", { name }));
    expect(title).toHaveValue("A refund for the Brio 3, or a working one by Friday");
    expect((text as HTMLTextAreaElement).value).toMatch(
      /^Wants: [^]*Already tried[^]*Known facts[^]*\n\nPromised:\n- /,
    );
    expect(desk.calls).toHaveLength(1);
    fireEvent.change(title as HTMLElement, { target: { value: "Brio 3 leaks" } });
    expect(desk.calls[1]).toMatchObject({ kind: "editDraft", name: "case" });
    await user.click(screen.getByRole("button", { name: "Create this case" }));
    expect(desk.calls[2]).toMatchObject({ kind: "createCase", ticket: { title: "Brio 3 leaks" } });
  });

  it("says whether the workspace linked it, and links it again on demand", async () => {
    const { desk, user } = showPanel(WrapUpPanel, without);
    const made = { case: { title: "Brio 3 leaks", description: "" }, ticket: null };
    act(() => desk.set({ made, acts: { [caseKey]: { kind: "done", at: now } } }));
    expect(panel()).toHaveTextContent("The workspace has not linked it to this conversation yet.");
    await user.click(screen.getByRole("button", { name: "Link it again" }));
    expect(desk.calls[1]).toEqual({ kind: "createCase", ticket: made.case });
    act(() => desk.set({ conversation: { kind: "live", value: exampleConversation } }));
    expect(panel()).toHaveTextContent("It is linked to this conversation.");
    expect(screen.queryByRole("button", { name: "Link it again" })).toBeNull();
  });

  it("is told that a case needs a customer where nobody knows who that is", () => {
    const value = { ...withoutCase, customer: { id: "", name: "" } };
    showPanel(WrapUpPanel, { conversation: { kind: "live", value } });
    expect(panel()).toHaveTextContent("a case needs a customer");
    expect(screen.queryByRole("button", { name: "Create a case" })).toBeNull();
  });

  it("offers none where there is one, whether it was always there or made before", () => {
    showPanel(WrapUpPanel, { acts: { [caseKey]: { kind: "done", at: 0, before: true } } });
    expect(screen.queryByRole("button", { name: /case/i })).toBeNull();
  });
});

describe("filing", () => {
  it("shows everything that will be written, and where, before anything is", async () => {
    const { desk, user } = showPanel(WrapUpPanel, withDrafts(says("Two fixes failed.", { author: "ai" })));
    await user.click(screen.getByRole("button", { name: "Review and file" }));
    const review = screen.getByRole("group", { name: "This will be filed:" });
    expect(review).toHaveTextContent("On the conversation, as the note “Warmline: wrap-up”");
    expect(review).toHaveTextContent("Two fixes failed.");
    expect(review).toHaveTextContent("No outcome is chosen.1 promise is open.");
    expect(desk.calls).toHaveLength(1);
    await user.click(within(review).getByRole("button", { name: "File it" }));
    expect(desk.calls[1]).toMatchObject({
      kind: "editDraft",
      name: "summary",
      draft: { author: "ai", filed: true, text: "Two fixes failed." },
    });
  });

  it("is asked for once the conversation has ended, with what is unsettled", () => {
    const value = { ...exampleConversation, open: false };
    showPanel(WrapUpPanel, { conversation: { kind: "live", value } });
    expect(panel()).toHaveTextContent(
      "The conversation has ended and is not filed yet. No outcome is chosen. 1 promise is open.",
    );
  });
});
