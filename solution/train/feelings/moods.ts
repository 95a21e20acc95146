import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a customer wrote, oldest first, and how they felt at the end in Microsoft's codes (7 to 13). */
export type Mood = { readonly language: string; readonly messages: readonly string[]; readonly level: number };

type Row = {
  readonly language?: string;
  readonly turns?: readonly { readonly speaker: string; readonly text: string }[];
  readonly gold?: { readonly sentiment?: { readonly now?: number } };
};

/** Labelled hand-offs (the format of `corpus/README.md`) in the languages wanted, with their level. */
export function readMoods(folder: string, languages: ReadonlySet<string>): readonly Mood[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .flatMap((line): readonly Mood[] => {
        const { language = "", turns = [], gold } = JSON.parse(line) as Row;
        const [code = ""] = language.toLowerCase().split("-");
        const level = gold?.sentiment?.now;
        if (level === undefined || !languages.has(code)) return [];
        const messages = turns.filter(({ speaker }) => speaker === "customer").map(({ text }) => text);
        return [{ language: code, messages, level }];
      }),
  );
}
