import type { Page } from "@playwright/test";
import type { Theme } from "./list";

/** A small picture on a sheet. */
export type Cell = { readonly image: Buffer };

/** Page and card of each theme, as the host draws them around a panel. */
const grounds: Readonly<Record<Theme, readonly [page: string, card: string, edge: string]>> = {
  light: ["#f5f5f5", "#ffffff", "#e0e0e0"],
  dark: ["#141414", "#292929", "#3d3d3d"],
  contrast: ["#000000", "#000000", "#ffffff"],
};

/** Lays small pictures out in three columns of 340 px, so that they can be compared at one look. */
export async function drawSheet(page: Page, theme: Theme, cells: readonly Cell[]): Promise<void> {
  const [ground, card, edge] = grounds[theme];
  const images = cells.map(({ image }) => `<div><img src="data:image/png;base64,${image.toString("base64")}"></div>`);
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 24px; background: ${ground}; display: grid; grid-template-columns: repeat(3, 340px);
      gap: 16px; align-items: start; }
    div { background: ${card}; border: 1px solid ${edge}; border-radius: 8px; overflow: hidden; }
    img { display: block; width: 340px; margin: -1px; }
  </style>${images.join("")}`);
  await page.setViewportSize({ width: 1100, height: await page.evaluate(() => document.documentElement.scrollHeight) });
}
