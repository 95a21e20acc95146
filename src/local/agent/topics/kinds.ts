import type { ActionKind, ActionKinds } from "./actionKind";
import { flowKinds } from "./flowKinds";
import { hostedKinds } from "./hostedKinds";
import { questionKind } from "./questionKind";
import { talkKinds } from "./talkKinds";
import { valueKinds } from "./valueKinds";

const all: ActionKinds = { ...talkKinds, Question: questionKind, ...valueKinds, ...flowKinds, ...hostedKinds };

/** Kinds that shape a topic: the program itself knows them. */
const shaping = ["ConditionGroup", "Foreach", "BreakLoop", "ContinueLoop", "ActionScope"];

/** Every kind of node that is run or stood in for. */
export const kindNames: readonly string[] = [...Object.keys(all), ...shaping].sort();

export function findKind(name: string): ActionKind | null {
  return Object.hasOwn(all, name) ? (all[name] ?? null) : null;
}
