import { isSourced } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { maskText } from "#domain/privacy";
import { readWorld } from "#local/world/sample";
import { briefOf, linesOf } from "./conversation";

const { conversations } = readWorld("src/local/world/sample");
const products = ["Brio 3", "Norr", "Lumo", "Vind", "Halden Club"];

const turnsOf = (script: (typeof conversations)[number]): readonly Turn[] =>
  script.turns.map((said, at): Turn => {
    const { text, masks } = maskText(said.text);
    return {
      id: `t${at + 1}`,
      at: said.seconds * 1000,
      speaker: said.speaker,
      name: said.name ?? "",
      text,
      visibility: "customer",
      masks,
    };
  });

describe("the briefs of the sample world", () => {
  it.each(conversations.map((script) => [script.id, script] as const))(
    "%s: every line is sourced, short and calm",
    (_, script) => {
      const turns = turnsOf(script);
      const brief = briefOf(turns, { products });
      for (const line of linesOf(brief)) {
        expect([line.text, isSourced(line, turns)]).toEqual([line.text, true]);
        expect(line.text.length).toBeLessThanOrEqual(170);
        expect(line.text).not.toMatch(/bloody|crap|sodding|pillock|!!|\?\?/i);
      }
      expect(brief.tried.length).toBeLessThanOrEqual(5);
    },
  );
});
