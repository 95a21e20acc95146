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
    const namer = createSpeakerNamer();
    namer.learn(attended);
    expect(namesOf(namer.name(said))).toEqual(["", "", "Runa Aune", "Torill", "Sindre Berg"]);
  });

  it("stay without a name where nothing is known", () => {
    expect(createSpeakerNamer().name(said)).toBe(said);
  });

  it("are named in every message that comes, and the others stay the same objects", () => {
    const namer = createSpeakerNamer();
    namer.learn(attended);
    const before = namer.name(said);
    const after = namer.name(hear([wrote("third", nine(800))], said));
    expect(after.turns[5]?.name).toBe("Sindre Berg");
    expect(after.turns.slice(0, 5)).toEqual(before.turns);
    before.turns.forEach((one, at) => expect(after.turns[at]).toBe(one));
    expect(after.firstChanged).toBe(5);
  });

  it("are looked at again from the beginning when the rows come later", () => {
    const namer = createSpeakerNamer();
    const grown = hear([wrote("third", nine(800))], said);
    namer.name(said);
    namer.learn(attended);
    expect(namer.name(grown)).toMatchObject({ firstChanged: 0 });
    expect(namesOf(namer.name(grown))).toEqual(["", "", "Runa Aune", "Torill", "Sindre Berg", "Sindre Berg"]);
  });
});
