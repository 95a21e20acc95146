/**
 * Operators that mean the same for every column. Left out are patterns (`like`), whose wildcards are a language of their own, and
 * lists (`in`), whose values stand between tags, where blanks may be lost: "or" says the same.
 */
type FetchOperator = "eq" | "ne" | "lt" | "le" | "gt" | "ge" | "null" | "not-null";

/** Yes and no are 1 and 0 in FetchXML. */
type FetchValue = string | number;

/** One condition; `null` and `not-null` take no value. */
export type FetchCondition = {
  readonly attribute: string;
  readonly operator: FetchOperator;
  readonly value?: FetchValue;
};

/** All of them ("and") or any ("or"); groups may stand in groups. */
export type FetchFilter = {
  readonly type: "and" | "or";
  readonly of: readonly (FetchCondition | FetchFilter)[];
};

/** What an entity and a link have in common. Columns of a link come as "alias.column". */
type FetchPlace = {
  readonly attributes?: readonly string[];
  readonly filters?: readonly FetchFilter[];
  readonly links?: readonly FetchLink[];
};

/** Rows of another table: its column `from` holds what `to` holds here. Without such a row there is none here, unless `outer`. */
export type FetchLink = FetchPlace & {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly alias?: string;
  readonly outer?: boolean;
};

/** A figure the service counts itself, as `alias`: rows ("count"), rows with a value ("countcolumn"), or the least or most value. */
export type FetchMeasure = {
  readonly attribute: string;
  readonly alias: string;
  readonly aggregate: "count" | "countcolumn" | "min" | "max";
};

/** A query in FetchXML, as data. With `measures` it gives one row of figures; plain `attributes` cannot stand beside them. `top` excludes `count` (rows of a page) and `page` (from 1): the service refuses both. */
export type Fetch = FetchPlace & {
  readonly entity: string;
  readonly orders?: readonly { readonly attribute: string; readonly descending?: boolean }[];
  readonly top?: number;
  readonly count?: number;
  readonly page?: number;
  readonly measures?: readonly FetchMeasure[];
};

/**
 * The one XML escaper. Besides markup, tabs and line breaks become references, because a parser may read bare ones in an
 * attribute as blanks (XML 1.0, 3.3.3). What XML 1.0 cannot carry at all (2.2: most control characters, halves of a pair,
 * U+FFFE, U+FFFF) becomes U+FFFD, as in `quote`; every other text comes back unchanged.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[\t\n\r"&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function writeValue(value: FetchValue): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("A query takes finite numbers only.");
  return escapeXml(String(value));
}

type Attributes = Readonly<Record<string, FetchValue | undefined>>;

/** An element; attributes without a value are left out. `inside` is written already. */
function element(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${writeValue(value)}"`,
  );
  return `<${name}${written.join("")}>${inside.join("")}</${name}>`;
}

function writeFilter(filter: FetchFilter | FetchCondition): string {
  if ("of" in filter) return element("filter", { type: filter.type }, filter.of.map(writeFilter));
  const { attribute, operator, value } = filter;
  return element("condition", { attribute, operator, value });
}

function writePlace({ attributes = [], filters = [], links = [] }: FetchPlace): readonly string[] {
  return [
    ...attributes.map((name) => element("attribute", { name })),
    ...filters.map(writeFilter),
    ...links.map(({ name, from, to, alias, outer, ...inside }) =>
      element("link-entity", { name, from, to, alias, "link-type": outer ? "outer" : undefined }, writePlace(inside)),
    ),
  ];
}

/**
 * Writes a query as FetchXML. It is built, never concatenated: names and values alike go through the one escaper, so no text of
 * a person changes its shape. Numbers must be finite (RangeError).
 */
export function writeFetchXml({ entity, orders = [], top, count, page, measures, ...place }: Fetch): string {
  return element("fetch", { top, count, page, aggregate: measures && "true" }, [
    element("entity", { name: entity }, [
      ...(measures ?? []).map(({ attribute, alias, aggregate }) =>
        element("attribute", { name: attribute, alias, aggregate }),
      ),
      ...writePlace(place),
      ...orders.map(({ attribute, descending }) =>
        element("order", { attribute, descending: descending ? 1 : undefined }),
      ),
    ]),
  ]);
}
