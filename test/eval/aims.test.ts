import { writeAims } from "./aims";

it("says by how much a figure falls short, and why", () => {
  const words = writeAims({ "cases.cdp.hit1": 0.636, "brief.sourced": 1 });
  expect(words).toContain("| cases.cdp.hit1 | .636 | .700 | .064 |");
  expect(words).toMatch(/^- cases\.cdp\.hit1: \S/m);
});

it("gives no reason for what is reached, and leaves out what was not measured", () => {
  const words = writeAims({ "brief.sourced": 1 });
  expect(words).toContain("| brief.sourced | 1.000 | 1.000 |  |");
  expect(words).not.toMatch(/^- /m);
  expect(words).not.toContain("privacy");
});
