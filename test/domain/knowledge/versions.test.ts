import { createArticleReader, findVersions, fitVersions } from "#domain/knowledge";
import { anArticle } from "#support";

type Change = Parameters<typeof anArticle>[3];
const versionsOf = (title: string, html: string, change: Change = {}) =>
  createArticleReader().readAll([anArticle("KA-1", title, html, change)]).documents[0]?.versions ?? {
    label: "",
    ranges: [],
  };
const fit = (keywords: string, said: string, parts: readonly string[] = []) =>
  fitVersions(versionsOf("Reset", "", { keywords }), findVersions(said), new Set(parts)).kind;

describe("the versions of an article", () => {
  it("stand among its keywords", () => {
    expect(versionsOf("Pair", "", { keywords: "pair, stereo, 3.x" }).label).toBe("3.x");
    expect(versionsOf("Lamp", "", { keywords: "module, 1.4, 1.5" }).label).toBe("1.4, 1.5");
    expect(versionsOf("Flicker", "", { keywords: "flicker; bridge 2.0" }).label).toBe("bridge 2.0");
  });

  it("are those that close the keywords, or say so, where other versions are words to be found by", () => {
    expect(versionsOf("Flicker", "", { keywords: "bridge 2.2, flicker, bridge 2.0" }).label).toBe("bridge 2.0");
    expect(versionsOf("Flicker", "", { keywords: "for bridge 2.0, bridge 2.2" }).label).toBe("for bridge 2.0");
  });

  it("stand else in the title or in an opening line", () => {
    expect(versionsOf("E42 on firmware 2.9: update first", "").label).toBe("firmware 2.9");
    expect(versionsOf("Night mode", "<p>Applies to: firmware 1.2 or later.</p><p>Press.</p>").label).toBe(
      "firmware 1.2 or later",
    );
  });

  it("are none where numbers mean something else", () => {
    expect(versionsOf("Use 2.4 GHz", "<p>Pay 12.90 for it.</p>", { keywords: "2.4 GHz, 30 days, Brio 3" })).toEqual({
      label: "",
      ranges: [],
    });
  });
});

describe("fitVersions", () => {
  it("is right for a version in range, wrong for one outside", () => {
    expect(fit("3.x", "I am on firmware 3.1")).toBe("right");
    expect(fit("3.x", "firmware 2.9")).toBe("wrong");
    expect(fit("2.9–3.1", "version 3.0")).toBe("right");
    expect(fit("2.9-3.1", "version 3.2")).toBe("wrong");
    expect(fit("2.9 to 3.1", "version 3.0.4")).toBe("right");
    expect(fit("3.0 or later", "v 4.1")).toBe("right");
    expect(fit("3.0+", "software 2.1")).toBe("wrong");
  });

  it("does not know when either says nothing, or the number is not called a version", () => {
    expect(fit("", "firmware 3.1")).toBe("unknown");
    expect(fit("3.x", "it does not work")).toBe("unknown");
    expect(fit("3.x", "it costs 2.90 now")).toBe("unknown");
    expect(fit("3.x", "the router on 2.4 GHz")).toBe("unknown");
    expect(fit("3.x", "I paid € 2.90 on 12.10.2026")).toBe("unknown");
  });

  it("compares a part's version with that part's alone", () => {
    const parts = ["bridge"];
    expect(fit("bridge 2.0", "the bridge is on 2.0", parts)).toBe("right");
    expect(fit("bridge 2.0", "bridge 2.2", parts)).toBe("wrong");
    expect(fit("bridge 2.0", "lamp 1.4", parts)).toBe("unknown");
    expect(fit("1.4", "my bridge is on 2.0", parts)).toBe("unknown");
  });

  it("takes the last one said, and does not hold an older one that fits against an article", () => {
    expect(fit("3.x", "I was on firmware 2.9, now on firmware 3.1")).toBe("right");
    expect(fit("2.9", "I was on firmware 2.9, now on firmware 3.1")).toBe("unknown");
  });

  it("reads a message that is nothing but a version", () => {
    expect(fit("3.x", "3.1")).toBe("right");
    expect(fit("3.x", "it crackles. 2.1")).toBe("wrong");
  });
});
