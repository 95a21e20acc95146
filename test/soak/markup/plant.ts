import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Strings that stand together in one conversation and in the articles and cases it finds. */
export type Planted = { readonly script: string; readonly code: string; readonly payloads: readonly string[] };

/** What brings a conversation together with its articles and cases: no other one names it. */
const codeOf = (place: number): string => `QX${100 + place}`;

export function plantTogether(payloads: readonly string[], together: number): readonly Planted[] {
  const length = Math.ceil(payloads.length / together);
  return Array.from({ length }, (_, place) => ({
    script: `soak-markup-${place}`,
    code: codeOf(place),
    payloads: payloads.slice(place * together, (place + 1) * together),
  }));
}

function writeLines(folder: string, name: string, records: readonly object[]): void {
  writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

/** Titles and names are read in one line, and the file asks for one sign at least. */
const cut = (text: string, length = 150): string => text.slice(0, length) || "-";

function writeConversation({ script, code, payloads }: Planted): object {
  const [first = ""] = payloads;
  return {
    id: script,
    customer: { name: cut(first), email: cut(`${first}@example.org`, 90) },
    queue: "Coffee",
    case: { id: `C-${script}`, title: cut(`${code} ${first}`), description: `${code} ${payloads.join(" ")}` },
    handoff: {
      lastTopic: cut(first),
      topics: payloads.map((text) => cut(text)),
      lastPhrase: first,
      phrases: payloads,
      message: payloads.join("\n"),
      variables: Object.fromEntries(
        payloads.flatMap((text) => [
          [cut(text, 90), text],
          [`Note ${text.length}`, [text]],
        ]),
      ),
    },
    turns: [
      { speaker: "customer", text: `The display shows error ${code}, I want a replacement` },
      ...payloads.flatMap((text) => [
        { speaker: "agent", text },
        { speaker: "customer", text: `${code} ${text}` },
        {
          speaker: "agent",
          text: "",
          activity: { suggestedActions: { actions: [{ type: "imBack", title: text, value: text }] } },
        },
        { speaker: "customer", text: "", activity: { value: { [cut(text, 60)]: text } } },
      ]),
    ],
    after: [],
  };
}

/** Writes a conversation for each, and for each of its strings an article and a resolved case which it will find. */
export function writePlanted(folder: string, all: readonly Planted[]): void {
  writeLines(folder, "conversations.soak.jsonl", all.map(writeConversation));
  const each = all.flatMap(({ code, payloads }) => payloads.map((text, place) => ({ code, text, place })));
  writeLines(
    folder,
    "articles.soak.jsonl",
    each.map(({ code, text, place }) => ({
      ...{ id: `KX-${code}-${place}`, title: `Clear error ${code} ${cut(text)}`, keywords: [code, cut(text, 90)] },
      html: `<p>To clear error ${code}, hold the button until error ${code} goes away.</p>${text}<p>Then restart it.</p>`,
    })),
  );
  writeLines(
    folder,
    "cases.soak.jsonl",
    each.map(({ code, text, place }) => ({
      ...{ id: `CX-${code}-${place}`, title: cut(`Error ${code} ${text}`), description: `Error ${code}. ${text}` },
      ...{ resolution: `Held the button until error ${code} went away. ${text}`, customer: cut(text) },
    })),
  );
}
