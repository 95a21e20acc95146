/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { PastDay } from "#desk/supervisor";
import type { PastConversation } from "#domain/routing";
import { showQueue } from "./showQueue";

const nine = Date.UTC(2026, 2, 2, 9);
const past = (at: number, worker: string, taken: number, skills: readonly string[] = []): PastConversation => ({
  arrivedAt: nine + at * 60_000,
  takenAt: nine + taken * 60_000,
  worker,
  handle: skills.length > 0 ? 600 : 60,
  skills,
  abandonedAt: null,
});
/** Ana alone speaks Spanish; Ben is nearly free. */
const morning: PastDay = {
  past: [
    past(0, "Ana", 0, ["Spanish"]),
    past(1, "Ana", 10, ["Spanish"]),
    past(2, "Ana", 20, ["Spanish"]),
    past(0, "Ben", 0),
    past(29, "Ben", 29),
  ],
  hasSkills: true,
  isCut: false,
};

async function open(readPast: () => Promise<PastDay> = () => Promise.resolve(morning)) {
  const stage = await showQueue([{ live: [] }], null, undefined, null, undefined, null, { readPast });
  const region = within(screen.getByRole("region", { name: "What if" }));
  await stage.user.click(region.getByRole("button", { name: "Read the last 24 hours" }));
  await stage.pass(0);
  return { ...stage, region };
}

describe("what if", () => {
  it("plays the day as it was, beside what was measured", async () => {
    const { region } = await open();
    expect(region.getByText("Nothing is changed yet.")).toBeVisible();
    const rows = within(region.getByRole("table", { name: "What customers waited" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Nine of tenHalfLeftWithin 20 s",
      "Measured18:000:000 of 560 %",
      "Played again18:000:000 of 560 %",
    ]);
  });

  it("says what a skill for one more would have changed", async () => {
    const { user, region } = await open();
    await user.selectOptions(region.getByRole("combobox", { name: "Skill" }), "Spanish");
    expect(region.getByRole("status")).toHaveTextContent("Spanish for 1 more: nine of ten waited at most 18:00 → 8:00");
    expect(region.getByRole("table")).toHaveTextContent("With the change8:000:000 of 580 %");
  });

  it("says what more people and more at once would have changed, and takes no impossible number", async () => {
    const { user, region } = await open();
    const people = region.getByRole("spinbutton", { name: "More people" });
    await user.clear(people);
    await user.type(people, "900");
    expect(people).toHaveValue(100);
    await user.selectOptions(region.getByRole("combobox", { name: "Conversations at once" }), "2");
    expect(region.getByRole("status")).toHaveTextContent(
      "100 more people, 2 at once: nine of ten waited at most 18:00 → 0:00",
    );
  });

  it("says what Erlang's formulas would, and which of their assumptions makes the difference", async () => {
    const { region } = await open();
    const erlang = region.getByRole("region", { name: "Beside Erlang’s formulas" });
    expect(erlang).toHaveTextContent("played again it is 5:24");
    expect(within(erlang).getAllByRole("listitem")[0]).toHaveTextContent("If customers came evenly, it would be 0:33.");
  });

  it("says what it could not read, that nothing was, and that it may not", async () => {
    const cut = await open(() => Promise.resolve({ ...morning, hasSkills: false, isCut: true }));
    expect(cut.region.getByText(/Skills may not be read.*/)).toHaveTextContent(
      "There were more: the newest thousand are played.",
    );
  });

  it("says that nobody took a conversation", async () => {
    const { region } = await open(() => Promise.resolve({ ...morning, past: [] }));
    expect(region.getByText("Nobody took a conversation in the last 24 hours.")).toBeVisible();
  });

  it("says why it cannot be read", async () => {
    const { region } = await open(() => Promise.reject(Object.assign(new Error(), { kind: "denied" })));
    expect(region.getByText("Your role cannot read conversations.")).toBeVisible();
  });
});
