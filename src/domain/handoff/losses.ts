import { cleanLine, countOf, type Loss } from "#domain/conversation";
import { maskText } from "#domain/privacy";
import { limits } from "./limits";

/** Collects what was lost, each thing once. Names are cleaned and masked: they come from outside too. */
export interface Losses {
  add(kind: Loss["kind"], name: string, detail: string): void;
  addAll(losses: readonly Loss[]): void;
  list(): readonly Loss[];
}

const most = 200;

/** Lists at most 200 losses, and says how many more there were. */
export function createLosses(): Losses {
  const seen = new Map<string, Loss>();
  const add = ({ kind, name, detail }: Loss): void => {
    const loss = { kind, name: toName(name), detail };
    // One cut is enough to know that a thing was cut; the first one tells the cause.
    const key = kind === "cut" ? `cut ${loss.name}` : JSON.stringify(loss);
    if (!seen.has(key)) seen.set(key, loss);
  };
  return {
    add: (kind, name, detail) => add({ kind, name, detail }),
    addAll: (losses) => losses.forEach(add),
    list: () => {
      const all = [...seen.values()];
      if (all.length <= most) return all;
      const rest = countOf(all.length - most, "more loss", "more losses");
      return [...all.slice(0, most), { kind: "dropped", name: "", detail: `${rest} not listed` }];
    },
  };
}

/** A variable's name as it may be shown. */
export function toName(name: string): string {
  return maskText(cleanLine(name, limits.name)).text;
}
