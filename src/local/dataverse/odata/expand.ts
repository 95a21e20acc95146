import type { Expansion } from "./expansion";
import { syntaxFault, unknownProperty, unsupported } from "./fault";
import { lowerFilter } from "./lower";
import { parseOrder } from "./order";
import { parseExpression } from "./parseExpression";
import { servedTable } from "./paths";
import { parseWhole } from "./scalars";
import { parseSelect } from "./select";
import type { Setting } from "./setting";
import { splitOutside } from "./split";

const mostExpansions = 15;
const deepest = 10;
const known = new Set(["$select", "$filter", "$orderby", "$top", "$expand", "$count"]);

/**
 * Reads $expand with its nested options. At most 15 in one query, as on the platform, and 10 deep; `$ref`, `$levels` and
 * `*` answer 501.
 */
export function parseExpand(text: string, setting: Setting): readonly Expansion[] {
  const total = { count: 0 };
  return parseParts(text, setting, 0, () => {
    total.count += 1;
    if (total.count > mostExpansions) {
      throw syntaxFault(`The number of expansions exceeds the limit of ${mostExpansions}.`);
    }
  });
}

function parseParts(text: string, setting: Setting, depth: number, count: () => void): readonly Expansion[] {
  if (depth > deepest) throw syntaxFault("$expand nests too deeply.");
  return splitOutside(text, ",").map((part) => {
    count();
    const open = part.indexOf("(");
    const name = (open < 0 ? part : part.slice(0, open)).trim();
    if (open >= 0 && !part.endsWith(")")) throw syntaxFault(`Syntax error in $expand at '${part.slice(0, 60)}'.`);
    return parseOne(name, readNested(open < 0 ? "" : part.slice(open + 1, -1)), setting, { depth, count });
  });
}

function parseOne(
  name: string,
  nested: ReadonlyMap<string, string>,
  setting: Setting,
  { depth, count }: { readonly depth: number; readonly count: () => void },
): Expansion {
  if (name === "*" || name.includes("/")) throw unsupported(`$expand of '${name.slice(0, 60)}'`);
  const relationship = setting.schema.findNavigation(setting.table.logical, name);
  if (relationship === undefined) throw unknownProperty(name, setting.table.logical);
  const { schema, aliases } = setting;
  const table = servedTable(schema, relationship.kind === "reference" ? relationship.target : relationship.table);
  if (relationship.kind === "reference" && ["$filter", "$orderby", "$top"].some((option) => nested.has(option))) {
    throw syntaxFault(`'${name}' leads to a single row: only $select and $expand apply to it.`);
  }
  const inner: Setting = { ...setting, table, variable: null };
  const filter = nested.get("$filter");
  return {
    relationship,
    table,
    select: parseSelect(schema, table, nested.get("$select")),
    filter: filter === undefined ? null : lowerFilter(parseExpression(filter, aliases), inner),
    order: parseOrder(schema, table, nested.get("$orderby") ?? ""),
    top: parseWhole("$top", nested.get("$top")),
    expand: parseParts(nested.get("$expand") ?? "", inner, depth + 1, count),
  };
}

function readNested(text: string): ReadonlyMap<string, string> {
  return new Map(
    splitOutside(text, ";").map((option) => {
      const at = option.indexOf("=");
      const name = option.slice(0, Math.max(0, at)).trim();
      if (!known.has(name)) {
        if (name.startsWith("$")) throw unsupported(`The option '${name.slice(0, 40)}' in $expand`);
        throw syntaxFault(`Syntax error in $expand at '${option.slice(0, 60)}'.`);
      }
      return [name, option.slice(at + 1).trim()] as const;
    }),
  );
}
