import type { Turn } from "#domain/conversation";
import { writeLine, type Evidence } from "#domain/evidence";
import { holdsWords } from "./checkLine";

const turn = (id: string, text: string): Turn => ({
  id,
  at: 0,
  speaker: "customer",
  name: "",
  text,
  visibility: "customer",
  masks: [],
});
const turns = [
  turn("t1", "My kettle leaks since Monday"),
  turn("t2", "I want a new one"),
  turn("t3", "I want it repaired"),
];
const at = (id: string, from: number, to: number): Evidence => ({ kind: "turn", turn: id, from, to });

it.each<readonly [text: string, evidence: Evidence, holds: boolean]>([
  ["Their kettle leaks", at("t1", 0, 15), true],
  ["They want a new one", at("t2", 0, 16), true],
  ["Asked for a person after two attempts failed", at("t2", 0, 16), true],
  ["To have it repaired", at("t3", 0, 18), true],
  ["To have a kettle", at("t3", 0, 18), false],
  ["Their kettle leaks since Monday", at("t1", 0, 15), false],
  ["Their kettle is broken", at("t1", 0, 28), false],
  ["They leak", at("t1", 3, 15), false],
  ["My kettle", at("t4", 0, 9), false],
  ["My kettle", at("t1", 0, 99), false],
  ["My kettle", at("t1", 9, 9), false],
  ["My kettle", { kind: "value", name: "Product" }, false],
])("%s, said at %j: %s", (text, evidence, holds) => {
  expect(holdsWords(writeLine(text, [evidence]), turns)).toBe(holds);
});
