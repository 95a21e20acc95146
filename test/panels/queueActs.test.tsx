/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { MappedActs, NobodyRead } from "#desk/supervisor";
import { aMember, now, sad, waits } from "./queueRows";
import { noTranscripts, showQueue as show } from "./showQueue";

describe("acts by an API of the organisation", () => {
  const acts: MappedActs = {
    assign: { api: "tea_Assign", parameters: { ConversationId: "{conversation}", AgentId: "{person}" } },
    join: { api: "tea_Join", parameters: { ConversationId: "{conversation}" } },
  };
  const people: NobodyRead = {
    kind: "waits",
    at: now,
    isPicked: false,
    skillNames: [],
    exceptName: "",
    waiting: {
      queue: "stoves",
      skills: [],
      units: 30,
      presences: ["192360000"],
      isOpen: null,
      kind: "first",
      only: null,
      except: null,
    },
    members: [aMember("Sam", 192360003, 100), aMember("Mia", 192360000, 100)],
  };
  const stage = (call: (api: string, parameters: Readonly<Record<string, string>>) => Promise<unknown>) =>
    show(
      [{ live: [waits, sad] }],
      undefined,
      noTranscripts,
      null,
      { read: () => Promise.resolve(people) },
      { acts, call },
    );

  it("are shown with name and parameters, and called once somebody was chosen and it was confirmed", async () => {
    const called: unknown[] = [];
    const { user, pass } = await stage((api, parameters) => Promise.resolve(void called.push([api, parameters])));
    expect(screen.getByText(/^Assign, Join: calls your organisation’s own API/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Assign: Otto Brandt" }));
    await pass(0);
    const box = screen.getByRole("region", { name: "Assign: 1" });
    expect(box).toHaveFocus();
    expect(box).toHaveTextContent("Calls tea_Assign");
    expect(box).toHaveTextContent("Otto Brandt: ConversationId = w, AgentId = …");
    expect(within(box).getByRole("button", { name: "Call now" })).toBeDisabled();
    expect(
      within(box)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Choose somebody", "Mia (could take it now)", "Sam"]);
    await user.selectOptions(within(box).getByRole("combobox"), "Sam");
    expect(box).toHaveTextContent("AgentId = Sam");
    await user.click(within(box).getByRole("button", { name: "Call now" }));
    await pass(0);
    expect(called).toEqual([["tea_Assign", { ConversationId: "w", AgentId: "Sam" }]]);
    expect(screen.getByText("Assign: 1 of 1 done.")).toBeVisible();
    expect(screen.getByText(/Assign, Otto Brandt: tea_Assign called$/)).toBeVisible();
  });

  it("are called for all that were chosen, and say for whom it was not done and why", async () => {
    const { user, pass } = await stage((_, { ConversationId: id }) =>
      id === "w" ? Promise.reject(Object.assign(new Error(), { kind: "denied" })) : Promise.resolve(),
    );
    for (const name of ["Otto Brandt", "Rosa Vidal"])
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    await user.click(screen.getByRole("button", { name: "Join" }));
    await user.click(screen.getByRole("button", { name: "Call now" }));
    await pass(0);
    expect(screen.getByText("Join: 1 of 2 done.")).toBeVisible();
    expect(screen.getByText("Not done for Otto Brandt: your role may not call this API.")).toBeVisible();
    expect(screen.queryByText("Selected: 2")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByText("Join: 1 of 2 done.")).toBeNull();
  });

  it("are taken back by Escape, and leave the others to the app's own view", async () => {
    const called: string[] = [];
    const { user, pass } = await stage((api) => Promise.resolve(void called.push(api)));
    await user.click(screen.getByRole("button", { name: "Join: Rosa Vidal" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: "Call now" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Monitor: Rosa Vidal" }));
    await pass(0);
    expect(screen.getByText(/Monitor, Rosa Vidal$/)).toBeVisible();
    expect(called).toEqual([]);
  });
});
