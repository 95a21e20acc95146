import type { TableSchema } from "#dataverse/tables";
import type { Asker } from "#local/dataverse/odata";
import { readAggregated, readColumns } from "./columns";
import { fetchFault } from "./faults";
import type { FetchPage, FetchQuery } from "./fetchQuery";
import { allOf, readFilters } from "./filters";
import { readLinks, readRelated } from "./links";
import { readAliasOrders, readSorts } from "./orders";
import { isSet, type Reading, required, tableNamed, wholeOf } from "./place";
import { type Source, toAggregates, toDistinct, toRows } from "./shapes";
import { readXml, type XmlElement } from "./xml";

const largestPage = 5000;
const mostAggregated = 50_000;
const children = new Set(["attribute", "all-attributes", "no-attrs", "filter", "link-entity", "order"]);

/**
 * Reads a FetchXML query on `table`, the one its URL names, into the query tree OData ends in as well. Throws 400 for what is
 * wrong with it, in the platform's words where they are known, and 501 for what is not served here.
 */
export function parseFetch(text: string, table: TableSchema, asker: Asker): FetchQuery {
  const fetch = readXml(text);
  if (fetch.name !== "fetch") throw fetchFault("it must be a <fetch> element");
  const [entity, ...more] = fetch.children;
  if (entity?.name !== "entity" || more.length > 0) throw fetchFault("<fetch> holds exactly one <entity>");
  const wrong = entity.children.find((child) => !children.has(child.name));
  if (wrong !== undefined) throw wrongChild(wrong);
  if (tableNamed(asker.schema, required(entity, "name")).logical !== table.logical) {
    throw fetchFault(`its entity is not the '${table.logical}' of the URL`);
  }
  return shape(fetch, entity, table, asker);
}

function shape(fetch: XmlElement, entity: XmlElement, table: TableSchema, asker: Asker): FetchQuery {
  const root = { table };
  const reading: Reading = { asker, root, links: new Map(), taken: new Set(), count: { conditions: 0, links: 0 } };
  const links = readLinks(reading, entity, root);
  const own = readFilters(reading, entity, root, readRelated);
  const page = readPage(fetch);
  const source: Source = {
    schema: asker.schema,
    table,
    joins: links.joins,
    filter: allOf([own, ...links.conditions]),
    page,
    counts: isSet(fetch, "returntotalrecordcount"),
    raw: isSet(fetch, "useraworderby"),
  };
  if (source.counts && page.isTop) throw fetchFault("'top' and 'returntotalrecordcount' exclude each other");
  const places = [{ element: entity, place: root }, ...links.places];
  if (isSet(fetch, "aggregate")) {
    const values = places.flatMap(({ element, place }) => readAggregated(element, place));
    const orders = places.flatMap(({ element }) => readAliasOrders(element));
    return toAggregates(
      source,
      values,
      orders,
      Math.min(wholeOf(fetch, "aggregatelimit") ?? mostAggregated, mostAggregated),
    );
  }
  const named = places.flatMap(({ element, place }) => readColumns(element, place));
  const sorts = places.flatMap(({ element, place }) => readSorts(reading, element, place));
  return isSet(fetch, "distinct") ? toDistinct(source, named, sorts) : toRows(source, named, sorts);
}

function readPage(fetch: XmlElement): FetchPage {
  const [top, page, count] = [wholeOf(fetch, "top"), wholeOf(fetch, "page"), wholeOf(fetch, "count")];
  const cookie = fetch.attributes.get("paging-cookie");
  if (cookie !== undefined && cookie !== "" && readXml(cookie).name !== "cookie")
    throw fetchFault("the paging cookie is malformed");
  if (top !== null) {
    if (page !== null || count !== null) throw fetchFault("'top' cannot stand together with 'page' or 'count'");
    if (top > largestPage) throw fetchFault(`'top' is at most ${largestPage}`);
    return { page: 1, size: top, isTop: true };
  }
  return { page: page ?? 1, size: Math.min(count ?? largestPage, largestPage), isTop: false };
}

function wrongChild({ name }: XmlElement) {
  const valid = "filter, order, link-entity, attribute, all-attributes, no-attrs";
  return fetchFault(`Invalid Child Node, valid nodes are ${valid}. NodeName = ${name}`);
}
