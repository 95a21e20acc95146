import type * as React from "react";

/** The parts of the page, in order, and what of each takes the keyboard. */
const parts = [
  { part: "header", takes: "button" },
  { part: '[role="log"]', takes: "" },
  { part: "footer", takes: "textarea:enabled" },
] as const;

/** F6 goes to the next part of the page, with Shift to the one before, round and round; parts with nothing to stand on are passed over. */
export function moveByF6(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  const page = event.currentTarget;
  const places = parts.flatMap(({ part, takes }) => {
    const element = page.querySelector<HTMLElement>(part);
    const target = element && takes !== "" ? element.querySelector<HTMLElement>(takes) : element;
    return element && target ? [{ element, target }] : [];
  });
  if (places.length === 0) return;
  event.preventDefault();
  const at = places.findIndex(({ element }) => element.contains(event.target as Node));
  const step = event.shiftKey ? -1 : 1;
  const from = at < 0 && event.shiftKey ? 0 : at;
  places[(from + step + places.length) % places.length]?.target.focus();
}
