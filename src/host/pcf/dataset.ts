import type { LiveRow, View, ViewRow, ViewSource } from "#desk/supervisor";
import { type ApiRow, type DataSet, listColumns, readSort, readValue, writeRow } from "./datasetRow";

export type ViewParts = {
  /** Columns a ranking needs; the first tells whether a conversation is live. */
  readonly columns: readonly string[];
  readonly toLive: (row: ApiRow) => LiveRow | null;
};

/** The control's side: what every `updateView` brings. */
export interface DatasetView extends ViewSource {
  offer(dataset: DataSet): void;
}

/** Rows a page, and rows that are read by themselves; the rest is read when somebody asks for it. */
const [pageSize, mostByItself] = [250, 1_000];

const nothing: View = {
  kind: "loading",
  title: "",
  columns: [],
  rows: [],
  sort: null,
  selected: [],
  total: null,
  hasMore: false,
  canRank: false,
};

/** What is kept from one `updateView` to the next. */
type State = {
  view: View;
  current: DataSet | null;
  gathered: Map<string, ViewRow>;
  /** Rows there were when the next page was asked for; asked again only for more. */
  askedAt: number;
  isPrepared: boolean;
  /** Whether the column that tells of live conversations was added; some hosts do not list what was. */
  isAdded: boolean;
  wanted: number;
};

function begin(state: State): void {
  state.gathered = new Map();
  state.askedAt = -1;
}

/** Asks once for what the view lacks. True when the dataset will come again. */
function prepare(state: State, dataset: DataSet, needed: readonly string[]): boolean {
  if (state.isPrepared) return false;
  state.isPrepared = true;
  const there = new Set(dataset.columns.map(({ name }) => name));
  const missing = typeof dataset.addColumn === "function" ? needed.filter((name) => !there.has(name)) : [];
  for (const name of missing) dataset.addColumn?.(name);
  state.isAdded = missing.includes(needed[0] ?? "");
  const grows = dataset.paging.pageSize < pageSize && typeof dataset.paging.setPageSize === "function";
  if (grows) dataset.paging.setPageSize(pageSize);
  if (!grows && missing.length === 0) return false;
  dataset.refresh();
  return true;
}

function gather({ gathered }: State, dataset: DataSet, { columns: needed, toLive }: ViewParts): void {
  const shown = listColumns(dataset);
  const names = [...new Set([...dataset.columns.map(({ name }) => name), ...needed])];
  for (const id of dataset.sortedRecordIds) {
    const record = dataset.records[id];
    if (!record) continue;
    gathered.set(id, {
      id,
      name: record.getNamedReference()?.name ?? "",
      cells: shown.map(({ name }) => record.getFormattedValue(name) ?? ""),
      live: toLive(writeRow(record, names)),
    });
  }
}

function describe({ gathered, isAdded }: State, dataset: DataSet, [state = ""]: readonly string[]): View {
  const { totalResultCount, hasNextPage } = dataset.paging;
  const isListed = dataset.columns.some(({ name }) => name === state);
  const first = dataset.records[dataset.sortedRecordIds[0] ?? ""];
  const isTold = !first || readValue(first, state) !== null;
  return {
    kind: "there",
    title: dataset.getTitle(),
    columns: listColumns(dataset),
    rows: [...gathered.values()],
    sort: readSort(dataset),
    selected: dataset.getSelectedRecordIds(),
    total: totalResultCount >= 0 ? totalResultCount : null,
    hasMore: hasNextPage,
    canRank: (isListed || isAdded) && isTold,
  };
}

/** Asks for the next page. True where one is on its way. */
function readOn(state: State, { paging }: DataSet): boolean {
  if (!paging.hasNextPage || state.gathered.size >= state.wanted) return false;
  if (state.gathered.size > state.askedAt) {
    state.askedAt = state.gathered.size;
    paging.loadNextPage();
  }
  return true;
}

function sortBy(dataset: DataSet, column: string): void {
  const now = readSort(dataset);
  const sortDirection = now?.column === column && !now.descending ? 1 : 0;
  dataset.sorting.splice(0, dataset.sorting.length, { name: column, sortDirection });
}

/**
 * A control's dataset as the desk reads a view. Pages are read one after another up to a thousand rows, and shown when all are there:
 * a refreshed view begins with its first page again, and rows must not jump for it. Columns a ranking needs and the view lacks are added
 * where the host lets a control do so.
 */
export function createDatasetView(parts: ViewParts): DatasetView {
  const listeners = new Set<() => void>();
  const state: State = {
    view: nothing,
    current: null,
    gathered: new Map(),
    askedAt: -1,
    isPrepared: false,
    isAdded: false,
    wanted: mostByItself,
  };

  function publish(next: View): void {
    state.view = next;
    for (const changed of listeners) changed();
  }
  function readAgain(dataset: DataSet): void {
    begin(state);
    dataset.refresh();
  }

  return {
    offer(dataset) {
      state.current = dataset;
      if (dataset.loading) return;
      if (dataset.error) return publish({ ...state.view, kind: "failed" });
      if (prepare(state, dataset, parts.columns)) return;
      gather(state, dataset, parts);
      const isOnItsWay = readOn(state, dataset);
      const { kind, rows } = state.view;
      // What is there of the first reading is shown at once; a later one when it is whole.
      if (!isOnItsWay || kind !== "there" || state.gathered.size >= rows.length)
        publish(describe(state, dataset, parts.columns));
    },
    read: () => state.view,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    refresh() {
      if (state.current && !state.current.loading) readAgain(state.current);
    },
    sort(column) {
      if (!state.current) return;
      sortBy(state.current, column);
      readAgain(state.current);
    },
    more() {
      if (!state.current?.paging.hasNextPage) return;
      state.wanted += mostByItself;
      readOn(state, state.current);
    },
    select(ids) {
      state.current?.setSelectedRecordIds([...ids]);
      publish({ ...state.view, selected: [...ids] });
    },
    open(id) {
      const record = state.current?.records[id];
      if (!record) return false;
      state.current?.openDatasetItem(record.getNamedReference());
      return true;
    },
  };
}
