type DataSet = ComponentFramework.PropertyTypes.DataSet;
type Cells = Readonly<Record<string, unknown>>;

/** What a test sees happen to a dataset, beside its rows. */
export type DatasetStage = {
  /** As the next `updateView` would bring it. */
  readonly read: () => DataSet;
  readonly asked: { refreshes: number; pages: number; opened: string[]; added: string[] };
  readonly change: (next: Partial<Pick<DataSet, "loading" | "error">>) => void;
  readonly rows: Map<string, Cells>;
};

type Choices = {
  readonly columns?: readonly string[];
  readonly pageSize?: number;
  /** Hosts of canvas apps have none. */
  readonly canAdd?: boolean;
};

const show = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** A dataset as a model-driven app gives it: pages accumulate, a refresh begins anew, added columns are not listed. */
export function aDataset(
  rows: readonly (readonly [string, Cells])[],
  { columns = ["subject", "statuscode"], pageSize = 250, canAdd = true }: Choices = {},
): DatasetStage {
  const all = new Map(rows);
  const asked: DatasetStage["asked"] = { refreshes: 0, pages: 0, opened: [], added: [] };
  const sorting: DataSet["sorting"] = [];
  let shown = pageSize;
  let selected: string[] = [];
  let state = { loading: false, error: false };
  const list = (): readonly string[] => [...all.keys()].slice(0, shown);
  const record = (id: string) => ({
    getRecordId: () => id,
    getNamedReference: () => ({ id: { guid: id }, name: show(all.get(id)?.subject), etn: "t" }),
    getFormattedValue: (name: string) => {
      const value = all.get(id)?.[name];
      return typeof value === "object" && value !== null && "name" in value ? show(value.name) : show(value);
    },
    getValue: (name: string) => all.get(id)?.[name] ?? null,
  });
  const read = (): DataSet =>
    ({
      ...(canAdd ? { addColumn: (name: string) => void asked.added.push(name) } : {}),
      columns: columns.map((name, order) => ({ name, displayName: name, order, alias: name, dataType: "" })),
      ...state,
      sorting,
      sortedRecordIds: [...list()],
      records: Object.fromEntries(list().map((id) => [id, record(id)])),
      paging: {
        totalResultCount: all.size,
        pageSize,
        hasNextPage: shown < all.size,
        setPageSize: () => undefined,
        loadNextPage: () => {
          asked.pages += 1;
          shown += pageSize;
        },
      },
      getTitle: () => "Ongoing",
      getSelectedRecordIds: () => selected,
      setSelectedRecordIds: (ids: string[]) => void (selected = ids),
      openDatasetItem: ({ name }: { name: string }) => void asked.opened.push(name),
      refresh: () => {
        asked.refreshes += 1;
        shown = pageSize;
      },
    }) as unknown as DataSet;
  return { read, asked, rows: all, change: (next) => (state = { ...state, ...next }) };
}
