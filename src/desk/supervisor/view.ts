import type { LiveRow } from "./liveRow";

/** A column of a view, as the person arranged it. */
export type ViewColumn = { readonly name: string; readonly label: string; readonly sortable: boolean };

/** A row of a view. `live` is null for a conversation that is over, and where the view does not tell its state. */
export type ViewRow = {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly string[];
  readonly live: LiveRow | null;
};

/** A view as it stands: rows in its own order. */
export type View = {
  readonly kind: "loading" | "failed" | "there";
  readonly title: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly selected: readonly string[];
  /** How many rows the view has; null where the host does not say. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Whether its rows tell what a ranking needs; otherwise the service is asked for the live conversations. */
  readonly canRank: boolean;
};

/** The rows of a view, where the place that shows the panel has one: the dataset of a control. */
export interface ViewSource {
  read(): View;
  /** Returns the stop. */
  watch(changed: () => void): () => void;
  refresh(): void;
  /** By the other direction where it is sorted by this column already. */
  sort(column: string): void;
  more(): void;
  select(ids: readonly string[]): void;
  /** Opens a row the way the view opens rows. False where it has no such row. */
  open(id: string): boolean;
}
