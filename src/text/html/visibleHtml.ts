import { type Colour, white } from "./colours";
import type { Role } from "./elementStack";
import { createElementStack } from "./elementStack";
import { groundOf, hidesText, withStyles } from "./hiding";
import type { HtmlPiece } from "./htmlTags";
import { skipped, splitHtml } from "./htmlTags";
import { readStyleSheet } from "./styleSheet";
import { type AttributeReader, readAttributes } from "./tagAttributes";

type Place = { readonly from: number; readonly to: number };

/** A piece of a page that is seen; an opening tag with its attributes, a text with what it stands in. */
export type VisiblePiece =
  | (Place & { readonly kind: "comment" })
  | (Place & { readonly kind: "text"; readonly isNavigation: boolean; readonly isInternal: boolean })
  | (Place & { readonly kind: "close"; readonly name: string })
  | (Place & { readonly kind: "open"; readonly name: string; readonly read: AttributeReader });

const nothing: AttributeReader = () => null;

/**
 * The pieces of a page without those that it hides (`hidesText`, its own style elements included), however its elements are nested, ended or not ended.
 * `page` is the colour of the page, null where nobody knows it. Never throws; linear. Comments are kept: they are never text, and Dynamics marks articles in them. The end tag of what is
 * hidden is kept as well: it may end something seen.
 */
export function* splitVisible(html: string, page: Colour | null = white): Generator<VisiblePiece> {
  const stack = createElementStack(page);
  const styles = readStyleSheet(html);
  for (const piece of splitHtml(html)) {
    const { kind, from, to } = piece;
    if (kind === "open" && !skipped.has(piece.name)) {
      const read = readerOf(html, piece);
      const around = stack.ground();
      const { style, reach } = styles.styleOf(piece.name, read, stack.reach());
      const styled = style === "" ? read : withStyles(read, style);
      const effect = {
        hides: hidesText(piece.name, styled, around),
        ground: groundOf(styled, around),
        role: roleOf(piece.name, read),
        reach,
      };
      stack.open(piece.name, effect);
      if (!stack.hidden()) yield { kind, name: piece.name, from, to, read };
    } else if (kind === "close") {
      stack.close(piece.name);
      if (!stack.hidden()) yield { kind, name: piece.name, from, to };
    } else if (kind === "comment") yield { kind, from, to };
    else if (kind === "text" && !stack.hidden())
      yield { kind, from, to, isNavigation: stack.isIn("navigation"), isInternal: stack.isIn("internal") };
  }
}

function readerOf(
  html: string,
  { name, from, to }: Extract<HtmlPiece, { readonly kind: "open" | "close" }>,
): AttributeReader {
  if (to - from <= name.length + 2) return nothing;
  const attributes = readAttributes(html.slice(from, to));
  return (attribute) => attributes.get(attribute) ?? null;
}

const trail = /breadcrumb/i;
const staff = /(?:^|[\s_-])(?:internal|staff-only|agents?-only)(?=$|[\s_-])/i;

/** By element, ARIA role and the names authors give: `class="breadcrumbs"`, `class="internal-note"`, `data-audience="internal"`. */
function roleOf(name: string, read: AttributeReader): Role | null {
  const names = `${read("class") ?? ""} ${read("id") ?? ""}`.slice(0, 300);
  if (name === "nav" || read("role") === "navigation" || trail.test(names)) return "navigation";
  return staff.test(names) || staff.test((read("data-audience") ?? "").slice(0, 60)) ? "internal" : null;
}
