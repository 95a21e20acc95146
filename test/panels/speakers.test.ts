import { createStrings } from "#panels/frame";
import { nameSpeaker } from "#panels/transcript";
import { buildTurn } from "#support";
import words from "#words/LiveTranscript/strings/LiveTranscript.1033";
import german from "#words/LiveTranscript/strings/LiveTranscript.1031";

const strings = createStrings((key) => words[key], "en-US");
const label = (speaker: "customer" | "agent" | "representative", name: string, customer = "Harlow Bakery"): string => {
  const named = nameSpeaker(buildTurn({ speaker, name }), strings, customer);
  return `${named.label} ${named.name}`.trim();
};

describe("who spoke", () => {
  it.each(["Tom", "Cust", "Al", "Omer", "Us Toma", "Rep", "Ag", "Sen Tati"])(
    "is %s, a name that is part of a role's word",
    (name) => {
      expect(label("customer", name)).toBe(name);
      expect(label("representative", name)).toBe(name);
      expect(label("agent", name)).toBe(`AI agent ${name}`);
    },
  );

  it("is the role where the feed gives the role, or a word of it, for a name", () => {
    expect(label("customer", "customer")).toBe("Harlow Bakery");
    expect(label("customer", "")).toBe("Harlow Bakery");
    expect(label("customer", "Customer", "")).toBe("Customer");
    expect(label("agent", "Agent")).toBe("AI agent");
    expect(label("agent", "AI Agent")).toBe("AI agent");
    expect(label("representative", "REPRESENTATIVE")).toBe("Representative");
  });

  it("keeps a name of any script", () => {
    expect(label("customer", "木村")).toBe("木村");
    expect(label("customer", "Customer 2")).toBe("Customer 2");
  });

  it("is the role in the person's language where the feed gives it in English", () => {
    const auf = createStrings((key) => german[key], "de-DE");
    const said = (speaker: "customer" | "agent", name: string) => nameSpeaker(buildTurn({ speaker, name }), auf, "Ada");
    expect(said("customer", "Customer")).toEqual({ label: "Ada", name: "" });
    expect(said("agent", "AI agent")).toEqual({ label: "KI-Agent", name: "" });
    expect(said("agent", "Brew AI")).toEqual({ label: "KI-Agent", name: "Brew AI" });
  });
});
