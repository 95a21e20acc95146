import { ODataFault, faultCodes, unsupported } from "#local/dataverse/odata";
import type { Condition, Join } from "#local/dataverse/query";
import { allOf, readFilters } from "./filters";
import { fetchFault } from "./faults";
import { aliasOf, columnAt, type Place, type Reading, required, tableNamed } from "./place";
import type { XmlElement } from "./xml";

/** What link-entities add to a query: joins in order, conditions (exists, in), and the elements that name columns or orders. */
export type Links = {
  readonly joins: Join[];
  readonly conditions: Condition[];
  readonly places: { readonly element: XmlElement; readonly place: Place }[];
};

const mostLinks = 15;
const related = new Set(["exists", "in"]);
const insideFilters = new Set(["any", "not any", "all", "not all"]);
const children = new Set(["attribute", "all-attributes", "no-attrs", "filter", "link-entity", "order"]);

/** Reads the link-entities of an element, and those inside them. At most 15 in a query, as on the platform. */
export function readLinks(reading: Reading, element: XmlElement, here: Place): Links {
  const links: Links = { joins: [], conditions: [], places: [] };
  for (const link of element.children.filter((child) => child.name === "link-entity")) {
    const type = link.attributes.get("link-type") ?? "inner";
    if (related.has(type)) links.conditions.push(existing(reading, link, here));
    else if (type === "inner" || type === "outer") readJoin(reading, link, here, links);
    else throw wrongType(type);
  }
  return links;
}

/** Reads a link-entity inside a filter: whether related rows that satisfy its filters are there. */
export function readRelated(reading: Reading, link: XmlElement, here: Place): Condition {
  const type = link.attributes.get("link-type") ?? "";
  if (!insideFilters.has(type)) throw fetchFault("a <link-entity> in <filter> is any, not any, all or not all");
  const condition = existing(reading, link, here);
  if (type === "any" || type === "not all") return condition;
  const none: Condition = { kind: "not", of: condition };
  if (type === "not any") return none;
  // "all" of the platform: related rows exist, and none of them satisfies the filters.
  return { kind: "and", of: [{ ...condition, join: { ...condition.join, filter: null }, inner: [] }, none] };
}

function readJoin(reading: Reading, link: XmlElement, here: Place, links: Links): void {
  const { place, join } = open(reading, link, here);
  reading.links.set(join.link, place);
  const own = readFilters(reading, link, place, readRelated);
  const inner = readLinks(reading, link, place);
  links.joins.push(
    {
      ...join,
      outer: link.attributes.get("link-type") === "outer",
      filter: allOf([own, ...inner.conditions]),
    },
    ...inner.joins,
  );
  links.places.push({ element: link, place }, ...inner.places);
}

function existing(reading: Reading, link: XmlElement, here: Place): Extract<Condition, { kind: "linked" }> {
  const { place, join } = open(reading, link, here);
  // Its rows are out of sight for the rest of the query, and the rest for them.
  const within: Reading = { ...reading, links: new Map([[join.link, place]]) };
  const inner = readLinks(within, link, place);
  const own = readFilters(within, link, place, readRelated);
  if (inner.places.some(({ element }) => hasColumns(element)) || hasColumns(link)) {
    throw fetchFault("a <link-entity> that only tests for rows cannot name columns");
  }
  return {
    kind: "linked",
    join: { ...join, filter: allOf([own, ...inner.conditions]) },
    inner: inner.joins,
  };
}

function open(reading: Reading, link: XmlElement, here: Place): { readonly place: Place; readonly join: Join } {
  reading.count.links += 1;
  if (reading.count.links > mostLinks) {
    const message = "Number of link entities in query exceeded maximum limit.";
    throw new ODataFault(400, faultCodes.tooManyLinks, message);
  }
  const wrong = link.children.find((child) => !children.has(child.name));
  if (wrong !== undefined) throw fetchFault(`<${wrong.name}> cannot stand in <link-entity>`);
  const table = tableNamed(reading.asker.schema, required(link, "name"));
  const name = aliasOf(link) ?? `${table.logical}${reading.count.links}`;
  if (reading.taken.has(name)) throw fetchFault(`the alias '${name}' is given twice`);
  reading.taken.add(name);
  const place: Place = { table, link: name };
  const from = columnAt(place, required(link, "from")).name;
  const to = columnAt(here, required(link, "to")).path;
  return { place, join: { link: name, table: table.logical, from, to, outer: false, filter: null } };
}

function hasColumns({ children: inside }: XmlElement): boolean {
  return inside.some(({ name }) => name === "attribute" || name === "all-attributes");
}

function wrongType(type: string): ODataFault {
  if (type === "matchfirstrowusingcrossapply" || type === "natural") return unsupported(`The link-type '${type}'`);
  return fetchFault(`'${type.slice(0, 60)}' is no link-type here`);
}
