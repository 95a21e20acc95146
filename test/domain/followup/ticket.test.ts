import { writeTicket } from "#domain/followup";

const parts = {
  wants: "A refund for the Brio 3",
  title: "Brio 3",
  summary: "Two fixes failed.",
  promisedWord: "Promised",
};

describe("a follow-up ticket", () => {
  it("is titled by what the customer wants, and carries summary and promises", () => {
    expect(writeTicket({ ...parts, promised: ["An answer today", "A call before noon"] })).toEqual({
      title: "A refund for the Brio 3",
      description: "Two fixes failed.\n\nPromised:\n- An answer today\n- A call before noon",
    });
  });

  it("is titled by the conversation where the want is not known, and may be all there is", () => {
    expect(writeTicket({ ...parts, wants: "", summary: "", promised: [] })).toEqual({
      title: "Brio 3",
      description: "",
    });
  });

  it("cuts the summary, never the promises, at what the columns take", () => {
    const { title, description } = writeTicket({
      ...parts,
      wants: "word ".repeat(100),
      summary: "word ".repeat(1_000),
      promised: ["An answer today"],
    });
    expect(title).toMatch(/word…$/);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(description.length).toBeLessThanOrEqual(2_000);
    expect(description).toMatch(/word…\n\nPromised:\n- An answer today$/);
  });

  it("cuts no character in two", () => {
    const { title } = writeTicket({ ...parts, wants: "👩".repeat(150), promised: [] });
    expect(title).toBe(`${"👩".repeat(99)}…`);
  });
});
