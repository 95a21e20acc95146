/** @jest-environment jsdom */
import * as React from "react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createStore } from "zustand/vanilla";
import { type Chat, type ChatState, emptyChat, receive } from "#local/customer/chat";
import { ChatContext, ChatPage } from "#local/customer/page";
import { wordsOf } from "#local/customer/words";

const now = Date.parse("2026-06-01T08:00:00Z");
const agent = { id: "agent", name: "Kiln", role: "bot" };

/** The page over a conversation that is the test: `hear` brings an activity, `calls` lists what the customer did. */
function open(state: Partial<ChatState> = { link: "online" }) {
  const store = createStore<ChatState>()(() => ({ ...emptyChat, ...state }));
  const calls: unknown[][] = [];
  const call =
    (name: string) =>
    (...given: unknown[]): void =>
      void calls.push([name, ...given]);
  const chat: Chat = {
    ...{ store, say: call("say"), again: call("again"), judge: call("judge") },
    ...{ type: call("type"), leave: call("leave"), close: call("close") },
  };
  const tools = { chat, words: wordsOf("en"), locale: "en-US", openedAt: now };
  render(
    <FluentProvider theme={webLightTheme}>
      <ChatContext.Provider value={tools}>
        <ChatPage title="Kiln support" restart={call("restart")} />
      </ChatContext.Provider>
    </FluentProvider>,
  );
  let count = 0;
  const hear = (given: object, at = now): void =>
    act(() =>
      store.setState(
        (before) =>
          receive(before, {
            ...{ type: "message", id: `c|${String((count += 1))}`, timestamp: new Date(at).toISOString(), from: agent },
            ...given,
          }),
        true,
      ),
    );
  const announced = () => document.querySelector("[data-announcer]")?.textContent;
  return { store, calls, hear, announced, user: userEvent.setup() };
}
const joined = { from: { id: "platform", role: "bot" }, text: "x", channelData: { notice: "joined", person: "Mo" } };

it("says before the first message that this is an AI agent, and how to have a person", async () => {
  const { calls, user } = open();
  expect(screen.getByRole("note")).toHaveTextContent("AI agent, not to a person");
  expect(screen.getByRole("banner")).toHaveTextContent("You are talking to an AI agent");
  await user.click(screen.getByRole("button", { name: "Talk to a person" }));
  expect(calls).toEqual([["say", "Talk to a person", { shown: "Talk to a person" }]]);
});

it("announces each message and each change once, and no history", () => {
  const { hear, announced } = open();
  hear({ text: "From before" }, now - 60_000);
  expect(announced()).toBe("");
  hear({ text: "Hello" });
  expect(announced()).toBe("AI agent: Hello");
  hear({ type: "event", name: "handoff.initiate" });
  expect(announced()).toBe("A person was asked to take over. The AI agent is silent now.");
  hear(joined);
  expect(announced()).toBe("You are now talking to a person: Mo");
  expect(screen.getByRole("banner")).toHaveTextContent("You are talking to a person: Mo");
  expect(screen.getByRole("log")).toHaveAttribute("aria-live", "off");
});

it("offers answers, takes thumbs, and has a way out of the last answer alone", async () => {
  const { hear, calls, user } = open();
  const channelData = { feedbackLoop: { type: "default" } };
  hear({ text: "First", channelData });
  hear({ text: "Second", channelData, suggestedActions: { actions: [{ title: "Yes", value: "y" }] } });
  const log = screen.getByRole("log");
  expect(within(log).getAllByRole("button", { name: "Not what I meant" })).toHaveLength(1);
  await user.click(within(log).getByRole("button", { name: "Not what I meant" }));
  await user.click(screen.getByRole("button", { name: "Yes" }));
  const [up] = within(log).getAllByRole("button", { name: "This helped" });
  if (up) await user.click(up);
  expect(calls).toEqual([
    ["say", "Not what I meant", { shown: "Not what I meant" }],
    ["say", "y", { shown: "Yes" }],
    ["judge", "c|1", "like"],
  ]);
});

it("shows where an answer is from, on demand with its words", async () => {
  const { hear, user } = open();
  const citation = [{ position: 1, appearance: { name: "Glazes", url: "", text: "Celadon is green." } }];
  hear({ text: "**Green** [1]", entities: [{ citation }] });
  expect(screen.getByText("Green").tagName).toBe("STRONG");
  const source = within(screen.getByRole("list", { name: "Sources" })).getByRole("button", { name: "1 · Glazes" });
  expect(source).toHaveAttribute("aria-expanded", "false");
  await user.click(source);
  expect(screen.getByText("Celadon is green.")).toBeVisible();
});

it("sends with Enter, begins a line with Shift+Enter, and says that somebody writes", async () => {
  const { calls, user } = open();
  const box = screen.getByRole("textbox", { name: "Write a message" });
  await user.type(box, "one{Shift>}{Enter}{/Shift}two{Enter}");
  expect(calls.filter(([name]) => name === "say")).toEqual([["say", "one\ntwo"]]);
  expect(calls.some(([name]) => name === "type")).toBe(true);
  expect(box).toHaveValue("");
});

it("keeps a message that did not arrive, and tries again", async () => {
  const { calls, user } = open({
    link: "lost",
    items: [{ kind: "own", id: "k", at: now, text: "Is anybody there?", sent: "tooFast" }],
  });
  expect(screen.getByRole("alert")).toHaveTextContent("too many messages at once");
  expect(screen.getByText(/Not connected/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(calls).toEqual([["again", "k"]]);
});

it("offers a new conversation where this one is over", async () => {
  const { calls, user } = open({ link: "over" });
  await user.click(screen.getByRole("button", { name: "Start a new conversation" }));
  expect(calls).toEqual([["restart"]]);
});

it("lets a customer end what a person has", async () => {
  const { hear, calls, user } = open();
  hear(joined);
  await user.click(screen.getByRole("button", { name: "End conversation" }));
  expect(calls).toEqual([["leave"]]);
});

it("shows a card's words and questions, and submits what was filled in", async () => {
  const { hear, calls, user } = open();
  const content = {
    type: "AdaptiveCard",
    body: [
      { type: "TextBlock", text: "Which size?", weight: "Bolder" },
      { type: "Container", items: [{ type: "FactSet", facts: [{ title: "Order", value: "7" }] }] },
      { type: "Input.Text", id: "size", label: "Size" },
      { type: "Input.ChoiceSet", id: "colour", label: "Colour", choices: [{ title: "Green", value: "g" }] },
      { type: "Input.Toggle", id: "fast", title: "Quickly" },
      { type: "Hologram" },
    ],
    actions: [{ type: "Action.Submit", title: "Order", data: { kind: "bowl" } }],
  };
  hear({ text: "", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] });
  await user.type(screen.getByRole("textbox", { name: "Size" }), "large");
  await user.selectOptions(screen.getByRole("combobox", { name: "Colour" }), "g");
  await user.click(screen.getByRole("checkbox", { name: "Quickly" }));
  expect(screen.getByText("A part of this message cannot be shown here.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Order" }));
  const value = { kind: "bowl", size: "large", colour: "g", fast: "true" };
  expect(calls.filter(([name]) => name === "say")).toEqual([["say", "", { shown: "Order", value }]]);
});

it("shows an older card's words and buttons, and names what it cannot show", async () => {
  const { hear, calls, user } = open();
  const hero = { title: "Bowls", text: "Hand made", buttons: [{ type: "imBack", title: "More", value: "more bowls" }] };
  hear({
    text: "",
    attachments: [
      { contentType: "application/vnd.microsoft.card.hero", content: hero },
      { contentType: "video/mp4", content: {} },
    ],
  });
  await user.click(screen.getByRole("button", { name: "More" }));
  expect(calls).toEqual([["say", "more bowls", { shown: "More" }]]);
  expect(screen.getByText("A part of this message cannot be shown here.")).toBeVisible();
});

it("writes what people say as it stands, whatever it looks like", () => {
  const { hear } = open();
  hear({ from: { id: "representative", name: "Mo", role: "bot" }, text: "<b>**x**</b> [1]", textFormat: "plain" });
  hear({ text: "[bad](javascript:alert(1)) <img src=x onerror=alert(1)>" });
  expect(screen.getByText("<b>**x**</b> [1]")).toBeVisible();
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.querySelector("img")).toBeNull();
});

it("goes from part to part with F6, and back with Shift", async () => {
  const { user } = open();
  const [write, log] = [screen.getByRole("textbox"), screen.getByRole("log")];
  write.focus();
  await user.keyboard("{F6}");
  expect(screen.getByRole("button", { name: "Talk to a person" })).toHaveFocus();
  await user.keyboard("{F6}");
  expect(log).toHaveFocus();
  await user.keyboard("{F6}");
  expect(write).toHaveFocus();
  await user.keyboard("{Shift>}{F6}{/Shift}");
  expect(log).toHaveFocus();
});

it("passes over what cannot be written in any more with F6", async () => {
  const { user } = open({ link: "over" });
  screen.getByRole("log").focus();
  await user.keyboard("{F6}");
  expect(screen.getByRole("banner")).toContainElement(document.activeElement as HTMLElement);
});
