import * as React from "react";
import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import type { View, ViewRow, ViewSource } from "#desk/supervisor";
import { Hidden, LinkButton, Said, Skeleton, useHold, useTextStyles } from "#panels/elements";
import { useQueueFrame, useNeedStyles, usePageStyles } from "#panels/queueReview/frame";

const [first, step] = [25, 100];

function useView(source: ViewSource): View {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  React.useLayoutEffect(() => source.watch(renderAgain), [source]);
  return source.read();
}

const isSameOrder = (a: View["sort"], b: View["sort"]): boolean =>
  a?.column === b?.column && a?.descending === b?.descending;

/** Rows as they stood, with what is known of them now, while a person points at them; a person's own sorting moves them all the same. */
function useStill(view: View, held: boolean): readonly ViewRow[] {
  const stood = React.useRef<View>(view);
  if (!held || view.kind !== "there" || !isSameOrder(stood.current.sort, view.sort)) stood.current = view;
  const fresh = new Map(view.rows.map((row) => [row.id, row]));
  const kept = stood.current.rows.map((row) => fresh.get(row.id) ?? row);
  const known = new Set(kept.map(({ id }) => id));
  // What comes is put behind: nothing moves for it.
  return held ? [...kept, ...view.rows.filter(({ id }) => !known.has(id))] : kept;
}

type TableProps = { readonly source: ViewSource; readonly view: View; readonly rows: readonly ViewRow[] };

function Head({ source, view }: Omit<TableProps, "rows">): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const way = view.sort?.descending === true ? "descending" : "ascending";
  return (
    <thead className={styles.head}>
      <tr>
        <th scope="col" className={styles.heading}>
          <Hidden>{strings("view.chosen")}</Hidden>
        </th>
        {view.columns.map(({ name, label, sortable }) => (
          <th
            key={name}
            scope="col"
            className={styles.heading}
            aria-sort={view.sort?.column === name ? way : undefined}
          >
            {sortable ? <LinkButton onClick={() => source.sort(name)}>{label}</LinkButton> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ source, view, row }: Omit<TableProps, "rows"> & { readonly row: ViewRow }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const name = row.name || strings("needs.unnamed");
  const isSelected = view.selected.includes(row.id);
  const choose = (): void =>
    source.select(isSelected ? view.selected.filter((id) => id !== row.id) : [...view.selected, row.id]);
  return (
    <tr className={styles.row} aria-selected={isSelected}>
      <td className={styles.cell}>
        <Checkbox checked={isSelected} onChange={choose} aria-label={strings("view.select", { name })} />
      </td>
      {row.cells.map((text, at) => (
        <td key={view.columns[at]?.name ?? at} className={styles.cell}>
          {at === 0 ? (
            <LinkButton onClick={() => source.open(row.id)} aria-label={strings("view.open", { name: text || name })}>
              <bdi>{text || name}</bdi>
            </LinkButton>
          ) : (
            <bdi>{text}</bdi>
          )}
        </td>
      ))}
    </tr>
  );
}

function Table({ source, view, rows }: TableProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const [most, setMost] = React.useState(first);
  const more = (): void => {
    setMost(most + step);
    if (most + step > rows.length) source.more();
  };
  return (
    <>
      {view.selected.length > 0 && (
        <p className={mergeClasses(text.caption, styles.notice)} role="status">
          {strings("view.selected", { count: view.selected.length })}{" "}
          <LinkButton onClick={() => source.select([])}>{strings("view.clear")}</LinkButton>
        </p>
      )}
      <table className={styles.table} aria-label={view.title}>
        <Head source={source} view={view} />
        <tbody className={styles.body}>
          {rows.slice(0, most).map((row) => (
            <Row key={row.id} source={source} view={view} row={row} />
          ))}
        </tbody>
      </table>
      {(rows.length > most || view.hasMore) && <Button onClick={more}>{strings("view.more")}</Button>}
    </>
  );
}

function Body(props: TableProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const { kind } = props.view;
  if (kind === "loading") return <Skeleton words={strings("view.loading")} rows={["long", "medium"]} />;
  if (kind === "failed" && props.rows.length === 0)
    return <Said what={strings("view.failed")} more={strings("view.failed.more")} />;
  if (props.rows.length === 0) return <Said what={strings("view.none")} more={strings("view.none.more")} />;
  return <Table {...props} />;
}

/** The rows of the view the panel stands on: sorted, chosen and opened through the view, so that the app's own commands see the same. */
export function ViewRows({ source }: { readonly source: ViewSource }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const view = useView(source);
  const { held, events } = useHold();
  const rows = useStill(view, held);
  const { total, title, kind } = view;
  const count = { read: view.rows.length, total: total ?? view.rows.length };
  return (
    <section className={styles.box} aria-labelledby="warmline-view" {...events}>
      <div className={styles.boxHeader}>
        <h2 id="warmline-view" className={styles.boxTitle}>
          {title || strings("view.title")}
        </h2>
        {kind !== "loading" && <span className={text.caption}>{strings("view.count", count)}</span>}
        {kind === "failed" && rows.length > 0 && <span className={text.caption}>{strings("view.failed")}</span>}
      </div>
      <Body source={source} view={view} rows={rows} />
    </section>
  );
}
