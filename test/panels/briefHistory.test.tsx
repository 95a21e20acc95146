/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { CustomerHistory } from "#domain/conversation";
import { HandoffBriefPanel } from "#panels/handoffBrief";
import { aConversation, emptyBrief } from "#support";
import { hostile, now, showPanel, strings } from "./showPanel";

const day = 86_400_000;
const rows = <T,>(...some: readonly T[]) => ({ rows: some, more: false });
const conversation = (n: number, daysAgo: number, title = `Kettle ${n}`) => ({
  id: `conversation-${n}0`,
  title,
  at: now - daysAgo * day,
});
const openCase = (n: number) => ({ id: `open-${n}`, number: `CAS-3000${n}`, title: `Lid ${n}` });
const live = (value: CustomerHistory): DeskState["history"] => ({ kind: "live", value });

const customer = { id: "contact-7", name: "Per Lund" };
/** The brief of a known customer's conversation. */
const show = (state: Partial<DeskState>) =>
  showPanel(HandoffBriefPanel, { conversation: { kind: "live", value: aConversation({ customer }) }, ...state });

const name = strings("history.title");
const lines = (): readonly (string | null)[] =>
  within(screen.getByRole("list", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("the customer before this conversation", () => {
  it("is told in three lines at most", () => {
    const known = {
      conversations: rows(conversation(1, 4, "Leak returned"), conversation(2, 20), conversation(3, 90)),
      cases: rows(openCase(1), openCase(2), openCase(3), openCase(4)),
    };
    show({ history: live(known) });
    expect(lines()).toEqual([
      "2 earlier conversations in 30 days, last on 10 October: Leak returned",
      "Open case: CAS-30001 Lid 1",
      "Open case: CAS-30002 Lid 2 and 2 more",
    ]);
  });

  it("names the last conversation where none was lately, and tells of lists that are cut", () => {
    const { desk } = show({
      history: live({ conversations: rows(conversation(1, 90, "Refill")), cases: rows() }),
    });
    expect(lines()).toEqual(["Last conversation on 16 July: Refill"]);
    const many = { rows: Array.from({ length: 20 }, (_, n) => conversation(n, 1)), more: true };
    act(() => desk.set({ history: live({ conversations: many, cases: rows() }) }));
    expect(lines()[0]).toMatch(/^20 or more earlier conversations in 30 days/);
  });

  it("says that there is none only where both were read", () => {
    const { desk } = show({ history: live({ conversations: rows(), cases: rows() }) });
    expect(lines()).toEqual(["No earlier conversation and no other open case."]);
    act(() => desk.set({ history: live({ conversations: rows(), cases: null }) }));
    expect(lines()).toEqual(["Open cases cannot be read here."]);
    act(() => desk.set({ history: live({ conversations: null, cases: rows(openCase(1)) }) }));
    expect(lines()).toEqual(["Earlier conversations cannot be read here.", "Open case: CAS-30001 Lid 1"]);
  });

  it("leaves out the case of this conversation", () => {
    const mine = { id: aConversation().case?.id ?? "", number: "CAS-1", title: "This one" };
    show({ history: live({ conversations: rows(), cases: rows(mine, openCase(1)) }) });
    expect(lines()).toEqual(["Open case: CAS-30001 Lid 1"]);
  });

  it("takes no room while it is read, and where nobody knows the customer", () => {
    const { desk } = show({ history: { kind: "loading" } });
    expect(screen.queryByRole("list", { name })).toBeNull();
    const visitor = aConversation({ customer: { id: "", name: "Visitor" } });
    act(() =>
      desk.set({
        history: live({ conversations: rows(), cases: rows() }),
        conversation: { kind: "live", value: visitor },
      }),
    );
    expect(screen.queryByRole("list", { name })).toBeNull();
  });

  it("fails in one line beside the brief, without an act of its own", () => {
    const later = { kind: "offline", source: "drafts", retryAt: now + 5_000, detail: "" } as const;
    const { desk } = show({ history: { kind: "unavailable", problem: later } });
    expect(screen.getByText(/A refund for the Brio 3/)).toBeInTheDocument();
    expect(screen.getByText(strings("history.notYet"))).toBeInTheDocument();
    const denied = { ...later, kind: "denied", retryAt: null } as const;
    act(() => desk.set({ history: { kind: "unavailable", problem: denied } }));
    expect(lines()).toEqual(["Earlier conversations cannot be read here.", "Open cases cannot be read here."]);
    expect(screen.queryByRole("button", { name: /^(Try now|Copy details)/ })).toBeNull();
  });

  it("opens its rows where the host opens any, and says what went wrong", async () => {
    const known = { conversations: rows(conversation(1, 4)), cases: rows(openCase(1)) };
    const { desk, user } = show({ history: live(known) });
    await user.click(screen.getByRole("button", { name: "Kettle 1" }));
    await user.click(screen.getByRole("button", { name: "CAS-30001 Lid 1" }));
    expect(desk.calls).toEqual([
      { kind: "openRecord", row: { table: "msdyn_ocliveworkitem", id: "conversation-10" } },
      { kind: "openRecord", row: { table: "incident", id: "open-1" } },
    ]);
    const problem = { kind: "denied", source: "acts", retryAt: null, detail: "" } as const;
    act(() => desk.set({ acts: { "open:open-1": { kind: "failed", problem } } }));
    expect(lines()[1]).toBe("Open case: CAS-30001 Lid 1 It was not opened. Your role does not allow this.");
  });

  it("stands there while the brief is empty, as text that stays text", () => {
    const known = {
      conversations: rows(conversation(1, 4, hostile), conversation(2, 5, "")),
      cases: rows(openCase(1)),
    };
    const { container } = show({
      brief: { kind: "live", value: emptyBrief },
      history: live(known),
    });
    expect(lines()[0]).toContain(hostile);
    expect(container.querySelector("script, img")).toBeNull();
  });
});
