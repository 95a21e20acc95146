import type { Schema, TableSchema } from "#dataverse/tables";

const operated: Readonly<Record<string, string>> = {
  FullTextSearchKnowledgeArticle: "knowledgearticle",
  CloseIncident: "incident",
};

/** The path of a Web API request below the service root, without its query: "incidents(…)/Incident_Annotation". */
export function pathBelow(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const root = /\/api\/data\/v9\.\d\//.exec(path);
  return root === null ? path : path.slice(root.index + root[0].length);
}

/** The table a request is about: the one its path ends in. Null for batches, search and what is no table here. */
export function concernedTable(schema: Schema, url: string): TableSchema | null {
  const [first = "", ...rest] = pathBelow(url).split("/").map(withoutKey);
  const named = Object.hasOwn(operated, first) ? schema.findTable(operated[first] ?? "") : undefined;
  const start = named ?? schema.findSet(first);
  if (start === undefined) return null;
  return rest.reduce<TableSchema>((at, segment) => {
    const crossed = schema.findNavigation(at.logical, segment);
    const other = crossed === undefined ? undefined : crossed.kind === "collection" ? crossed.table : crossed.target;
    return (other === undefined ? undefined : schema.findTable(other)) ?? at;
  }, start);
}

function withoutKey(segment: string): string {
  const open = segment.indexOf("(");
  return open < 0 ? segment : segment.slice(0, open);
}
