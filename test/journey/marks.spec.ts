import type { Locator } from "@playwright/test";
import { deskAddress, expect, expectFilled, findDesk, openWorkspace, bringTo, test } from "./stage";

/** What a mark must be to be hit, in px (WCAG 2.5.8). */
const least = 24;

/**
 * How wide and how high the area is in which a click reaches an element: what is over it does not count. Counted in whole pixels
 * from its middle outwards, along both its axes.
 */
const measure = (mark: Locator): Promise<readonly [width: number, height: number]> =>
  mark.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const box = element.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2] as const;
    const reaches = (x: number, y: number): boolean =>
      element.contains(element.ownerDocument.elementFromPoint(middle[0] + x, middle[1] + y));
    const run = (x: number, y: number): number => {
      let far = 0.5;
      while (far < 40 && reaches(x * far, y * far)) far += 1;
      return far - 0.5;
    };
    return [run(-1, 0) + run(1, 0), run(0, -1) + run(0, 1)] as const;
  });

async function listTooSmall(marks: Locator): Promise<readonly string[]> {
  const small: string[] = [];
  for (const mark of await marks.all()) {
    const [width, height] = await measure(mark);
    if (width < least || height < least) small.push(`${await mark.getAttribute("aria-label")}: ${width} × ${height}`);
  }
  return small;
}

/** All that leads to a message or to a value that was passed on, in whatever panel. */
const marks = /^Show (?:message|the message|the value)/;

for (const width of [1440, 320]) {
  test(`every evidence mark of the desk page is ${least} × ${least} px to hit at ${width} px`, async ({
    page,
    centre,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(deskAddress(await centre.open("ana-ruiz")));
    await expectFilled(page);
    const all = page.getByRole("button", { name: marks });
    expect(await all.count()).toBeGreaterThan(15);
    expect(await listTooSmall(all)).toEqual([]);
  });
}

test(`every evidence mark of the workspace is ${least} × ${least} px to hit`, async ({ page, centre }) => {
  await openWorkspace(page);
  await bringTo(page, centre, "ana-ruiz");
  const desk = findDesk(page, "Ana Ruiz");
  await expectFilled(desk);
  const all = desk.getByRole("button", { name: marks });
  expect(await all.count()).toBeGreaterThan(15);
  expect(await listTooSmall(all)).toEqual([]);
});
