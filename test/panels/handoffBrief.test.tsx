/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Problem } from "#desk/kit";
import type { Fact } from "#domain/brief";
import { HandoffBriefPanel } from "#panels/handoffBrief";
import {
  buildLine,
  buildTranscript,
  emptyBrief,
  exampleBrief,
  exampleConversation,
  exampleHandoff,
  exampleTranscript,
  pointAt,
} from "#support";
import { hostile, now, showPanel } from "./showPanel";

const turn = (id: string) => exampleTranscript.turns.find((one) => one.id === id);
const denied: Problem = {
  kind: "denied",
  source: "handoff",
  retryAt: null,
  detail: "msdyn_ocliveworkitemcontextitem 403",
};

describe("the hand-off brief", () => {
  it("keeps its fixed order", () => {
    showPanel(HandoffBriefPanel);
    const labels = [
      "Wants",
      "Why it came to you",
      "Already tried, do not repeat",
      "Known facts",
      "Still missing",
      "Promised",
    ];
    const shown = screen.getAllByRole("term").map((label) => label.textContent ?? "");
    expect(shown.filter((label) => labels.includes(label))).toEqual(labels);
  });

  it("leaves out what there is nothing to say about", () => {
    showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, wants: exampleBrief.wants } } });
    expect(screen.getAllByRole("term")).toHaveLength(1);
  });

  it("ends its header with the state of its data", () => {
    showPanel(HandoffBriefPanel);
    const panel = screen.getByRole("region", { name: "Handoff brief" });
    expect(within(panel).getByText("Live")).toBeVisible();
  });

  it("shows a line's sources in the order in which they were written, what the agent passed on last", () => {
    const value = { kind: "value", name: "Reason" } as const;
    const wants = buildLine("A person", value, pointAt(turn("t6")), pointAt(turn("t3")), pointAt(turn("t5")));
    showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, wants } } });
    const marks = screen.getAllByRole("button", { name: /^Show/ }).map((mark) => mark.getAttribute("aria-label"));
    expect(marks).toEqual([
      "Show message 3",
      "Show message 5",
      "Show message 6",
      "Show the value “Reason” from the agent",
    ]);
  });

  it("opens the words a line rests on, and shows which mark is open", async () => {
    const { desk, user } = showPanel(HandoffBriefPanel);
    const [mark] = screen.getAllByRole("button", { name: "Show message 6" });
    await user.click(mark as HTMLElement);
    const words = "I descaled it again, got one cup and then same error again";
    expect(desk.calls).toEqual([{ kind: "showEvidence", evidence: pointAt(turn("t6"), words) }]);
    expect(mark).toHaveAttribute("aria-current", "true");
  });

  it("has one tab stop, and arrows go from mark to mark", async () => {
    const { user } = showPanel(HandoffBriefPanel);
    await user.tab();
    expect(screen.getByRole("button", { name: "Show message 7" })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("button", { name: "Show message 9" })[0]).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("says in words how each step went", () => {
    const line = buildLine("Updated the firmware", pointAt(turn("t5")));
    const tried = (["failed", "helped", "unknown"] as const).map((outcome) => ({ line, outcome }));
    showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, tried } } });
    const steps = screen.getAllByRole("listitem").map((step) => step.textContent);
    expect(steps[0]).toContain("Did not help: Updated the firmware");
    expect(steps[1]).toContain("Helped: Updated the firmware");
    expect(steps[2]).toContain("Not known: Updated the firmware");
  });

  it("shows a conflict between values instead of deciding it", () => {
    showPanel(HandoffBriefPanel);
    const conflict = screen.getAllByRole("definition").find((one) => one.textContent?.startsWith("BR3-0917"));
    expect(conflict).toHaveTextContent("BR3-0917 or BR3-0971: confirm");
    expect(within(conflict as HTMLElement).getAllByRole("button", { name: /^Show message/ })).toHaveLength(2);
  });

  it("folds what nobody said in words when there is much of it, and never a conflict", async () => {
    const passedOn = (name: string): Fact => ({
      kind: "other",
      label: name,
      values: [buildLine(`${name} it is`, { kind: "value", name })],
    });
    const said: Fact = { kind: "order", label: "Order", values: [buildLine("MK-7", pointAt(turn("t5")))] };
    const conflict: Fact = {
      kind: "other",
      label: "Tariff",
      values: [
        buildLine("Basic", { kind: "value", name: "Tariff" }),
        buildLine("Plus", { kind: "value", name: "Plan" }),
      ],
    };
    const names = ["Meter", "Street", "Branch", "Reader", "Round", "Shift", "Depot"];
    const facts = [...names.map(passedOn), said, conflict];
    const { user } = showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, facts } } });
    const shown = () => names.filter((name) => screen.queryByText(name) !== null);
    expect(screen.getByText(/^MK-7/)).toBeVisible();
    expect(screen.getByText("Tariff")).toBeVisible();
    expect(shown()).toEqual(names.slice(0, 4));
    await user.click(screen.getByRole("button", { name: "3 more from the agent" }));
    expect(shown()).toEqual(names);
    await user.click(screen.getByRole("button", { name: "Show less" }));
    expect(shown()).toEqual(names.slice(0, 4));
  });

  it("says how often something was asked for", () => {
    const missing = [{ line: buildLine("Delivery address", pointAt(turn("t8"))), asked: 2 }];
    const { container } = showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, missing } } });
    expect(container).toHaveTextContent("Delivery address (asked 2 times, not answered");
  });

  it("labels Microsoft's own summary as theirs, and keeps a long one short", async () => {
    const nativeSummary = `The customer wants money. ${"More words. ".repeat(60)}The end.`;
    const conversation = { kind: "live", value: { ...exampleConversation, nativeSummary } } as const;
    const { user, container } = showPanel(HandoffBriefPanel, { conversation });
    expect(screen.getByText("Summary by Microsoft Copilot")).toBeVisible();
    expect(container).not.toHaveTextContent("The end.");
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(container).toHaveTextContent("The end.");
  });
});

describe("the hand-off loss report", () => {
  it("opens from one quiet line that counts what came and what was lost", async () => {
    const { user, container } = showPanel(HandoffBriefPanel);
    expect(container).toHaveTextContent("The agent passed on 11 values, 1 cut at 4,000 characters, 1 masked");
    await user.click(screen.getByRole("button", { name: "1 cut at 4,000 characters, 1 masked" }));
    expect(screen.getByText("Asks for a refund after two fixes.")).toBeVisible();
    expect(screen.getByText("History as the agent knew it")).toBeVisible();
    expect(container).toHaveTextContent("History: cut at 4,000 characters");
  });

  it("offers the values also when nothing was lost", async () => {
    const { user } = showPanel(HandoffBriefPanel, {
      handoff: { kind: "live", value: { ...exampleHandoff, losses: [] } },
    });
    await user.click(screen.getByRole("button", { name: "see them" }));
    expect(screen.getByText("HH-48213")).toBeVisible();
  });

  it("opens by itself when a mark points at one of its values", async () => {
    const line = buildLine("Covered until August", { kind: "value", name: "Warranty" });
    const { user } = showPanel(HandoffBriefPanel, { brief: { kind: "live", value: { ...emptyBrief, wants: line } } });
    expect(screen.queryByText("Warranty as the agent knew it")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show the value “Warranty” from the agent" }));
    expect(screen.getByText("Warranty as the agent knew it")).toBeVisible();
  });

  it("shows the first twenty of five hundred values until more are asked for", async () => {
    const values = Array.from({ length: 500 }, (_, n) => ({
      name: `Key${n}`,
      value: `value ${n}`,
      origin: "topic" as const,
    }));
    const { user } = showPanel(HandoffBriefPanel, { handoff: { kind: "live", value: { ...exampleHandoff, values } } });
    await user.click(screen.getByRole("button", { name: /1 cut/ }));
    expect(screen.queryByText("Key20")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show all 500 values" }));
    expect(screen.getByText("Key499")).toBeVisible();
  });
});

describe("a brief with something missing", () => {
  const withoutContext = { kind: "live", value: { ...exampleHandoff, present: false } } as const;

  it("says so while nothing has come", () => {
    showPanel(HandoffBriefPanel, { brief: { kind: "loading" }, handoff: { kind: "loading" } });
    expect(screen.getByRole("region", { name: "Handoff brief" })).toHaveAttribute("aria-busy", "true");
    expect(screen.getByText("Reading what the agent handed over.")).toBeVisible();
  });

  it("is not an empty box before the customer writes", () => {
    const { container } = showPanel(HandoffBriefPanel, {
      brief: { kind: "live", value: emptyBrief },
      transcript: buildTranscript([]),
    });
    expect(screen.getByText("The customer has not written yet.")).toBeVisible();
    expect(container).toHaveTextContent("11 values came from the agent");
  });

  it("is not an empty box after a word that says nothing", () => {
    showPanel(HandoffBriefPanel, { brief: { kind: "live", value: emptyBrief } });
    expect(screen.getByText("The customer has not said what they want yet.")).toBeVisible();
  });

  it("says that it was read from the words alone when the agent sent no context", () => {
    showPanel(HandoffBriefPanel, { handoff: withoutContext });
    expect(screen.getByText("From the transcript")).toBeVisible();
    expect(screen.getByText("The agent sent no context with this conversation.")).toBeVisible();
    expect(screen.getByText("Why it came to you")).toBeVisible();
  });

  it("tells a person without the role whom to ask, with the details to hand over", async () => {
    const { desk, user, container } = showPanel(HandoffBriefPanel, {
      brief: { kind: "live", value: emptyBrief },
      handoff: { kind: "unavailable", problem: denied },
    });
    expect(screen.getByText("Not available")).toBeVisible();
    expect(screen.getByText("Your role cannot read conversation context.")).toBeVisible();
    expect(container).toHaveTextContent(
      "Ask your administrator for the role Warmline Representative. Everything else goes on.",
    );
    await user.click(screen.getByRole("button", { name: "Copy details for the administrator" }));
    expect(desk.calls).toEqual([
      {
        kind: "copy",
        target: "details:handoff",
        text: "Warmline: handoff denied\nmsdyn_ocliveworkitemcontextitem 403\nConversation conversation-1",
      },
    ]);
  });

  it("keeps the older brief, says its age, and tries again on one click", async () => {
    const problem: Problem = { kind: "offline", source: "handoff", retryAt: now + 5_000, detail: "" };
    const { desk, user, container } = showPanel(HandoffBriefPanel, {
      brief: { kind: "saved", value: exampleBrief, at: now - 60_000, problem },
    });
    expect(screen.getByText("Saved 10:42")).toBeVisible();
    expect(container).toHaveTextContent("There is no connection to Dataverse. These are the answers of 10:42.");
    expect(screen.getByText("Wants")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(desk.calls).toEqual([{ kind: "retry", source: "handoff" }]);
  });
});

describe("a brief of hostile words", () => {
  it("shows them as text and makes no element of them", () => {
    const wants = buildLine(hostile, pointAt(turn("t7")));
    const value = { name: hostile, value: hostile, origin: "topic" as const };
    const { container } = showPanel(HandoffBriefPanel, {
      brief: { kind: "live", value: { ...emptyBrief, wants } },
      handoff: { kind: "live", value: { ...exampleHandoff, message: hostile, values: [value] } },
      focus: { evidence: { kind: "value", name: hostile }, count: 1 },
    });
    expect(container).toHaveTextContent("<script>alert(2)</script>");
    expect(container.querySelector("script, img")).toBeNull();
  });
});
