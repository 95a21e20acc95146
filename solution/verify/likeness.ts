import type { Element } from "@xmldom/xmldom";
import { readPackage } from "./readPackage";
import { readZip } from "./readZip";

/** Paths of elements and attributes of a zip's own XML parts: "appaction/context", "RootComponent/@behavior". */
function listShapes(bytes: Uint8Array): ReadonlySet<string> {
  const { paths, xml } = readPackage(readZip(bytes));
  const shapes = new Set<string>();
  const visit = (element: Element, above: string): void => {
    shapes.add(above === "" ? element.tagName : `${above}/${element.tagName}`);
    for (const { name } of Array.from(element.attributes)) shapes.add(`${element.tagName}/@${name}`);
    for (const child of Array.from(element.childNodes))
      if (child.nodeType === 1) visit(child as Element, element.tagName);
  };
  for (const path of paths.filter((one) => !one.startsWith("Controls/"))) {
    const root = xml(path)?.documentElement;
    if (root) visit(root, "");
  }
  return shapes;
}

/** In how many of the other zips each element and attribute of a zip occurs, the rarest first. Throws ZipError for what is no zip. */
export function compareShapes(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
): readonly { readonly shape: string; readonly seen: number }[] {
  const known = others.map(listShapes);
  return [...listShapes(bytes)]
    .map((shape) => ({ shape, seen: known.filter((one) => one.has(shape)).length }))
    .sort((a, b) => a.seen - b.seen || (a.shape < b.shape ? -1 : 1));
}

/**
 * Shapes of Warmline's own zips that a witness need not have, each with the reason. Everything else must occur in a zip exported from a
 * real environment. (Empty: in 31 zips that Microsoft published, each occurs at least once.)
 */
const unseenAllowed: readonly { readonly shape: string; readonly reason: string }[] = [];

/** Shapes of a zip that occur in none of the others, with the reason where that is known and right; null where it is not. */
export function findUnseen(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
): readonly { readonly shape: string; readonly reason: string | null }[] {
  return compareShapes(bytes, others)
    .filter(({ seen }) => seen === 0)
    .map(({ shape }) => ({ shape, reason: unseenAllowed.find((one) => one.shape === shape)?.reason ?? null }));
}
