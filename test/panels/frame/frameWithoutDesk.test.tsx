/** @jest-environment jsdom */
import * as React from "react";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Problem } from "#desk/kit";
import { createStrings, Panel, PanelFrame, ProblemNotice, type Remedies } from "#panels/frame";
import parts from "#words/strings/Parts.1033";

const words: Readonly<Record<string, string>> = { ...parts, "source.waiting": "The list of who waits" };
const strings = createStrings((key) => words[key], "en-GB");
const now = Date.UTC(2026, 2, 3, 9, 0, 0);
const broken: Problem = { kind: "broken", source: "waiting", retryAt: now + 5_000, detail: "msdyn_ocliveworkitem 500" };
const denied: Problem = { ...broken, kind: "denied", source: "acts", retryAt: null };

/** What a page that shows rows of a queue offers: it has sources of its own and no conversation. */
function createQueueRemedies() {
  const done: string[] = [];
  const listeners = new Set<() => void>();
  const remedies: Remedies = {
    retry: (source) => void done.push(`retry ${source}`),
    copyDetails(problem) {
      done.push(`copy ${problem.source}`);
      listeners.forEach((listener) => listener());
    },
    getState: () => ({
      isCopied: (problem) => done.includes(`copy ${problem.source}`),
      othersGoOn: () => false,
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { remedies, done };
}

function showNotice(problem: Problem) {
  const { remedies, done } = createQueueRemedies();
  render(
    <PanelFrame
      strings={strings}
      locale="en-GB"
      dir="ltr"
      time={{ zone: () => 0, patterns: null }}
      now={() => now}
      remedies={remedies}
    >
      <Panel title="Who waits" state={{ form: "ring", words: "Not available" }}>
        <ProblemNotice problem={problem} savedAt={null} />
      </Panel>
    </PanelFrame>,
  );
  return { done, user: userEvent.setup() };
}

describe("a frame around panels that show no conversation", () => {
  it("says what failed by the page's own name of the source, and asks it again", async () => {
    const { done, user } = showNotice(broken);
    expect(screen.getByRole("region", { name: "Who waits" })).toHaveTextContent("The list of who waits");
    await user.click(screen.getByRole("button", { name: "Try now" }));
    expect(done).toEqual(["retry waiting"]);
  });

  it("hands what trying again cannot mend to the administrator, and says when it is copied", async () => {
    const { done, user } = showNotice(denied);
    await user.click(screen.getByRole("button", { name: "Copy details for the administrator" }));
    expect(done).toEqual(["copy acts"]);
    expect(screen.getByRole("button", { name: "Copied" })).toBeVisible();
  });
});
