import { fireEvent } from "@testing-library/react";
import type { DeskState } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import { TranscriptPanel } from "#panels/transcript";
import { buildTranscript, buildTurn } from "#support";
import { now, showPanel } from "./showPanel";

/** A list 600 px high with rows of 60 px; jsdom lays nothing out. */
export function giveLayout(): void {
  const height = (element: HTMLElement): number => (element.getAttribute("role") === "log" ? 600 : 60);
  jest.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(400);
  jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function (this: HTMLElement) {
    return height(this);
  });
  jest.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(function (this: HTMLElement) {
    return height(this);
  });
  jest.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLElement) {
    return Number.parseFloat((this.firstElementChild as HTMLElement | null)?.style.height ?? "0") || 0;
  });
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
    const top = typeof to === "object" ? (to.top ?? 0) : 0;
    this.scrollTop = Math.max(0, Math.min(top, this.scrollHeight - this.clientHeight));
    fireEvent.scroll(this);
  };
}

/** Turns of the customer and the agent, one after the other. */
export const talk = (count: number, text = (n: number) => `Message ${n}`): readonly Turn[] =>
  Array.from({ length: count }, (_, n) =>
    buildTurn({ id: `m${n}`, speaker: n % 2 === 0 ? "customer" : "agent", text: text(n), at: now }),
  );
/** The panel with these turns, of a conversation of which nothing else is known. */
export const showing = (turns: readonly Turn[], more: Partial<DeskState> = {}) =>
  showPanel(TranscriptPanel, { transcript: buildTranscript(turns), conversation: { kind: "loading" }, ...more });
