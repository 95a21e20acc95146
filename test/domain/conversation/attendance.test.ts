import { createSpeakerNamer, emptyTranscript, mergeTurns, type Transcript } from "#domain/conversation";
import { nine, turn } from "./turns";

const attended = [
  { name: "Sindre Berg", from: nine(600), to: null },
  { name: "Runa Aune", from: nine(0), to: nine(600) },
];

const wrote = (id: string, at: number | null, name = "") => turn(id, id, { speaker: "representative", at, name });
const hear = (turns: Transcript["turns"], before = emptyTranscript) => mergeTurns(before, turns);
const namesOf = ({ turns }: Transcript): readonly string[] => turns.map(({ name }) => name);

describe("representatives whom the transcript does not name", () => {
  const said = hear([
    turn("asks", "It drips", { at: nine(10) }),
    wrote("early", nine(-5)),
    wrote("first", nine(20)),
    wrote("guest", nine(30), "Torill"),
    wrote("second", nine(700)),
  ]);

  it("are named by who had the conversation when they wrote; nobody else is", () => {
    const namer = createSpeakerNamer(attended);
    expect(namesOf(namer.name(said))).toEqual(["", "", "Runa Aune", "Torill", "Sindre Berg"]);
  });

  it("stay without a name where nothing is known", () => {
    expect(createSpeakerNamer([]).name(said)).toBe(said);
  });

  it("are named in every message that comes, and the others stay the same objects", () => {
    const namer = createSpeakerNamer(attended);
    const before = namer.name(said);
    const after = namer.name(hear([wrote("third", nine(800))], said));
    expect(after.turns[5]?.name).toBe("Sindre Berg");
    expect(after.turns.slice(0, 5)).toEqual(before.turns);
    before.turns.forEach((one, at) => expect(after.turns[at]).toBe(one));
    expect(after.firstChanged).toBe(5);
  });

  it("are named in a transcript whose version before nobody asked about", () => {
    const namer = createSpeakerNamer(attended);
    namer.name(said);
    const changed = hear([wrote("late", nine(25))], said);
    const grown = hear([wrote("third", nine(800))], changed);
    const named = namer.name(grown);
    expect(named.turns.map(({ id }) => id)).toEqual(grown.turns.map(({ id }) => id));
    expect(named.turns.filter(({ name }) => name === "Runa Aune").map(({ id }) => id)).toEqual(["first", "late"]);
  });
});
