import type { Column, TableSchema } from "#dataverse/tables";
import type { LocalWebApi } from "#local/workspace/webApi";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type DataRecord = DataSet["records"][string];
type Sorting = DataSet["sorting"];
type ApiRow = Record<string, unknown>;

/** A view as the app keeps it: whose rows, which of them, in which columns. */
export type LocalView = {
  readonly table: TableSchema;
  readonly title: string;
  readonly filter: string;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
};

type TwinParts = {
  readonly view: LocalView;
  readonly webApi: LocalWebApi;
  /** The dataset is another one: the control is shown again. */
  readonly changed: () => void;
  readonly open: (reference: ComponentFramework.EntityReference) => void;
};

const formatted = "@OData.Community.Display.V1.FormattedValue";
const target = "@Microsoft.Dynamics.CRM.lookuplogicalname";

const kindOf = ({ columns }: TableSchema, name: string): Column["kind"] | "none" =>
  (columns as Readonly<Record<string, Column | undefined>>)[name]?.kind ?? "none";

/** The property of the Web API behind a column: a lookup's is its id. */
const propertyOf = (table: TableSchema, name: string): string =>
  kindOf(table, name) === "lookup" ? `_${name}_value` : name;

const textOf = (row: ApiRow, property: string): string => {
  const value = row[property];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

/** A row as a dataset gives it: choices as digits, dates as dates, lookups as references. */
function toRecord(row: ApiRow, { table }: LocalView): DataRecord {
  const id = textOf(row, table.id);
  return {
    getRecordId: () => id,
    getNamedReference: () => ({ id: { guid: id }, name: textOf(row, table.name), etn: table.logical }),
    getFormattedValue(name) {
      const property = propertyOf(table, name);
      return textOf(row, property + formatted) || textOf(row, property);
    },
    getValue(name) {
      const property = propertyOf(table, name);
      const value = row[property] ?? null;
      const kind = kindOf(table, name);
      if (value === null) return null as never;
      if (kind === "lookup")
        return {
          id: { guid: textOf(row, property) },
          name: textOf(row, property + formatted),
          etn: textOf(row, property + target),
        };
      if (kind === "datetime") return new Date(textOf(row, property));
      if (kind === "choice") return textOf(row, property);
      return value as string;
    },
  };
}

type State = {
  rows: readonly ApiRow[];
  next: string;
  loading: boolean;
  error: string;
  selected: readonly string[];
  pageSize: number;
  pages: number;
};

const readQuery = (link: string): string => (link === "" ? "" : link.slice(link.indexOf("?")));

/** What a person pointed at in a view: sorting that was changed counts from the next `refresh`. */
function writeOptions({ table, filter }: LocalView, names: readonly string[], sorting: Sorting): string {
  const select = [table.id, table.name, ...names].map((name) => propertyOf(table, name));
  const order = sorting.map(
    ({ name, sortDirection }) => `${propertyOf(table, name)} ${sortDirection === 1 ? "desc" : "asc"}`,
  );
  const orderBy = order.length > 0 ? `&$orderby=${order.join(",")}` : "";
  return `?$select=${[...new Set(select)].join(",")}&$filter=${encodeURIComponent(filter)}${orderBy}`;
}

/**
 * A dataset over the local Web API, typed as the platform's own: pages accumulate, a refresh begins with the first page, and every
 * change comes as another `updateView` (`changed`), in which `read` gives the dataset anew.
 */
export function createDatasetTwin({ view, webApi, changed, open }: TwinParts): { read(): DataSet; close(): void } {
  const state: State = { rows: [], next: "", loading: true, error: "", selected: [], pageSize: 50, pages: 0 };
  const sorting: Sorting = [];
  const added: string[] = [];
  let round = 0;

  const names = (): readonly string[] => [...view.columns.map(({ name }) => name), ...added];

  async function load(options: string, before: readonly ApiRow[]): Promise<void> {
    const mine = ++round;
    state.loading = true;
    changed();
    try {
      const { entities, nextLink } = await webApi.retrieveMultipleRecords(view.table.logical, options, state.pageSize);
      if (mine !== round) return;
      Object.assign(state, { rows: [...before, ...entities], next: readQuery(nextLink), error: "" });
      state.pages = Math.ceil(state.rows.length / state.pageSize);
    } catch (error) {
      if (mine !== round) return;
      state.error = error instanceof Error ? error.message : "The service refused.";
    }
    state.loading = false;
    changed();
  }

  const refresh = (): void => void load(writeOptions(view, names(), sorting), []);

  const refuse = (): never => {
    throw new Error("This dataset has no such way.");
  };

  const paging = (): DataSet["paging"] => ({
    totalResultCount: state.next === "" ? state.rows.length : -1,
    firstPageNumber: 1,
    lastPageNumber: state.pages,
    pageSize: state.pageSize,
    hasNextPage: state.next !== "",
    hasPreviousPage: false,
    loadNextPage: () => void load(state.next, state.rows),
    loadPreviousPage: refuse,
    loadExactPage: refuse,
    reset: refresh,
    setPageSize: (size) => void (state.pageSize = size),
  });

  queueMicrotask(refresh);
  return {
    close: () => void (round += 1),
    read: () => ({
      addColumn: (name) => void added.push(name),
      columns: names().map((name, order) => ({
        name,
        displayName: view.columns[order]?.label ?? "",
        dataType: kindOf(view.table, name),
        alias: name,
        order,
        visualSizeFactor: 1,
        isHidden: order >= view.columns.length,
      })),
      error: state.error !== "",
      errorMessage: state.error,
      filtering: { getFilter: refuse, setFilter: refuse, clearFilter: refuse },
      linking: { getLinkedEntities: () => [], addLinkedEntity: refuse },
      loading: state.loading,
      paging: paging(),
      records: Object.fromEntries(state.rows.map((row) => [textOf(row, view.table.id), toRecord(row, view)])),
      sortedRecordIds: state.rows.map((row) => textOf(row, view.table.id)),
      sorting,
      clearSelectedRecordIds() {
        state.selected = [];
        changed();
      },
      getSelectedRecordIds: () => [...state.selected],
      setSelectedRecordIds(ids) {
        state.selected = ids;
        changed();
      },
      getTargetEntityType: () => view.table.logical,
      getTitle: () => view.title,
      getViewId: () => "",
      openDatasetItem: open,
      refresh,
    }),
  };
}
