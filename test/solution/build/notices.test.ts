import { packageOf, writeNotices } from "#build";

describe("the page of third-party notices", () => {
  it("finds the package of a bundled file, the innermost one", () => {
    expect(packageOf("node_modules/zustand/esm/vanilla.mjs")).toBe("node_modules/zustand");
    expect(packageOf("node_modules/@tanstack/virtual-core/dist/index.js")).toBe("node_modules/@tanstack/virtual-core");
    expect(packageOf("node_modules/a/node_modules/@b/c/d.js")).toBe("node_modules/a/node_modules/@b/c");
    expect(packageOf("src/desk/conversation/createDesk.ts")).toBeNull();
  });

  it("names each with its version and its licence's words, once, in the same bytes whatever the order", () => {
    const files = [
      "node_modules/zustand/esm/vanilla.mjs",
      "node_modules/cockatiel/dist/index.js",
      "src/desk/conversation/createDesk.ts",
    ];
    const page = writeNotices(files);
    expect(page.match(/zustand 4\.5\.7 \(MIT\)/g)).toHaveLength(1);
    expect(page).toContain("cockatiel 3.2.1 (MIT)");
    expect(page).toContain("Copyright (c) 2019 Paul Henschel");
    expect(page).toContain("Permission is hereby granted");
    expect(writeNotices([...files, ...files].reverse())).toBe(page);
  });

  it("refuses to pass on what has no licence", () => {
    expect(() => writeNotices(["node_modules/.bin/x"])).toThrow();
  });
});
