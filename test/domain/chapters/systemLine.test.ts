import { readChapters } from "#domain/chapters";
import { toTurn, type Turn } from "#domain/conversation";

type Said = readonly [speaker: Turn["speaker"], name: string, text: string];

const chaptersOf = (said: readonly Said[]) => {
  const turns = said.map(([speaker, name, text], at) =>
    toTurn({ id: `m${at}`, at: 1_800_000_000_000 + at * 60_000, speaker, name, text, visibility: "customer" }),
  );
  return readChapters({ turns, acceptedAt: null }).map(({ who, ended, consulted }) =>
    [who, ended ?? "goes on", ...consulted].join(" "),
  );
};

const between = (line: string): readonly Said[] => [
  ["customer", "", "…"],
  ["representative", "Aino", "…"],
  ["system", "", line],
  ["representative", "Bram", "…"],
];

describe("the platform's lines in eight languages", () => {
  it.each([
    "Aino transferred the conversation to Bram.",
    "Aino hat die Unterhaltung an Bram weitergeleitet.",
    "Aino a transféré la conversation à Bram.",
    "Aino ha transferido la conversación a Bram.",
    "Aino transferiu a conversa para Bram.",
    "Aino ha trasferito la conversazione a Bram.",
    "Aino heeft het gesprek overgedragen aan Bram.",
    "Aino さんが会話を Bram さんに転送しました。",
  ])("tell a transfer: %s", (line) => {
    expect(chaptersOf(between(line))).toEqual(["Aino transferred", "Bram goes on"]);
  });

  it.each([
    "Bram has joined the consultation.",
    "Bram wurde zur Rücksprache hinzugezogen.",
    "Bram a rejoint la consultation.",
    "Bram se ha unido a la consulta.",
    "Bram entrou na consulta.",
    "Bram si è unito per una consulenza, consultato da Aino.",
    "Bram neemt deel aan het overleg.",
    "Bram さんが相談に参加しました。",
  ])("tell a consult, which gives nothing away: %s", (line) => {
    expect(chaptersOf(between(line))).toEqual(["Aino goes on Bram"]);
  });

  it.each([
    "Aino ended the conversation.",
    "Der Chat wurde von Aino beendet.",
    "Aino a mis fin à la conversation.",
    "La conversación ha finalizado.",
    "Aino encerrou a conversa.",
    "La conversazione è stata chiusa.",
    "Het gesprek is beëindigd door Aino.",
    "会話は終了しました。",
  ])("tell an end: %s", (line) => {
    expect(chaptersOf(between(line).slice(0, 3))).toEqual(["Aino ended"]);
  });

  it.each(["Your place in the queue is 3.", "Der Chat wird in fünf Minuten geschlossen.", "Bram is typing."])(
    "tell nothing otherwise: %s",
    (line) => {
      expect(chaptersOf(between(line).slice(0, 3))).toEqual(["Aino goes on"]);
    },
  );
});
