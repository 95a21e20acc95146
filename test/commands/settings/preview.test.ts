import { readGiven } from "#commands/brief";
import { previewSettings } from "#commands/settings";
import { defaults } from "#dataverse/settings";

const stored = {
  id: "kettle-7",
  turns: [
    { speaker: "customer", text: "My kettle drips from the lid.", at: "2026-03-02T08:00:00Z" },
    { speaker: "representative", text: "I have ordered you a new lid.", at: "2026-03-02T08:06:00Z" },
    { speaker: "customer", text: "The lid has not come yet.", at: "2026-03-02T13:00:00Z" },
    { speaker: "representative", text: "I am looking for it.", at: "2026-03-02T13:02:00Z" },
  ],
};

function preview(settings: Partial<typeof defaults>): readonly string[] {
  const given = readGiven(stored, "file");
  if (!given) throw new Error("no conversation");
  return previewSettings(given, { ...defaults, ...settings }).split("\n");
}

describe("a preview of settings", () => {
  it("changes nothing under the defaults", () => {
    expect(preview({}).filter((line) => /^[-+]/.test(line))).toEqual([]);
  });

  it("shows a wait beside the service level, before and after", () => {
    expect(preview({ serviceLevel: 300 }).filter((line) => /^[-+]/.test(line))).toEqual([
      "- wait for the first word of a person: 6:00",
      "+ wait for the first word of a person: 6:00 of 5:00, late by 1:00",
    ]);
  });

  it("shows where a shorter silence makes a conversation taken up again", () => {
    const lines = preview({ silence: 4 });
    expect(lines).toContainEqual(expect.stringMatching(/^\+ taken up again 2026-03-02 13:0\d, after 4 hours$/));
    expect(lines).toContainEqual(expect.stringMatching(/^\+ chapter: .*reopened$/));
  });

  it("says of what it cannot show that only the page does", () => {
    const lines = preview({ documents: false, internalWords: ["staff"] });
    expect(lines).toContain("  documents: true → false (seen in the page only)");
    expect(lines).toContain('  internalWords: null → ["staff"] (seen in the page only)');
  });
});
