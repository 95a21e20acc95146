import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { NativeAct, QueueState } from "#desk/supervisor";
import type { Need } from "#domain/queue";
import { LinkButton, Said, useHold, useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, useNeedStyles, usePageStyles } from "#panels/queueReview/frame";
import { type AskedAct, ConfirmAct } from "./ConfirmAct";
import { type Choosing, NeedRow } from "./NeedRow";
import { RunReport } from "./RunReport";

const first = 20;
const columns = ["customer", "with", "why", "time", "mood", "acts"] as const;

const selectNeeds = ({ needs }: QueueState): QueueState["needs"] => needs;
const selectWaiting = ({ waiting }: QueueState): number => waiting;
const selectLive = ({ counts }: QueueState): number => counts?.live ?? 0;
const selectFollowed = ({ followed }: QueueState): number => followed;
const selectAt = ({ refreshedAt }: QueueState): number => refreshedAt ?? 0;

type TableProps = { readonly all: boolean; readonly choosing: Choosing | null };

function NeedTable({ all, choosing }: TableProps): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const needs = useSlice(desk.store, selectNeeds);
  const at = useSlice(desk.store, selectAt);
  const shown = all ? needs : needs.slice(0, first);
  return (
    <table className={styles.table} aria-label={strings("needs.title")}>
      <thead className={styles.head}>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={styles.heading}>
              {strings(`needs.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {shown.map((need) => (
          <NeedRow key={need.conversation.id} need={need} at={at} choosing={choosing} />
        ))}
      </tbody>
    </table>
  );
}

type ChosenProps = { readonly needs: readonly Need[]; readonly onClear: () => void };

/** What can be done to the chosen ones at once: the acts the organisation has an API for. */
function Chosen({ needs, onClear }: ChosenProps): React.ReactElement | null {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const [asked, setAsked] = React.useState<AskedAct | null>(null);
  const mapped = asked && desk.settings().acts[asked.act];
  if (needs.length === 0) return null;
  const close = (): void => {
    setAsked(null);
    onClear();
  };
  return (
    <>
      <p className={mergeClasses(text.text, styles.chosen)}>
        <span role="status">{strings("act.chosen", { count: needs.length })}</span>
        {(Object.keys(desk.settings().acts) as readonly NativeAct[]).map((act) => (
          <Button key={act} size="small" onClick={() => setAsked({ act, needs })}>
            {strings(`native.${act}`)}
          </Button>
        ))}
        <LinkButton onClick={onClear}>{strings("view.clear")}</LinkButton>
      </p>
      {asked && mapped && <ConfirmAct {...asked} mapped={mapped} onClose={close} />}
    </>
  );
}

/** Which rows are chosen; those that are over are chosen no more. */
function useChoosing(needs: readonly Need[]) {
  const [ids, setIds] = React.useState<ReadonlySet<string>>(new Set());
  const onChoose = React.useCallback((id: string): void => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const clear = React.useCallback((): void => setIds(new Set()), []);
  const choosing = React.useMemo<Choosing>(() => ({ chosen: ids, onChoose }), [ids, onChoose]);
  return { choosing, clear, chosen: needs.filter(({ conversation }) => ids.has(conversation.id)) };
}

/** What the buttons do: open the app's view, or call what the organisation named. */
function Note(): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const acts = (Object.keys(desk.settings().acts) as readonly NativeAct[]).map((act) => strings(`native.${act}`));
  return (
    <p className={mergeClasses(text.caption, styles.notice)}>
      {acts.length > 0 && `${strings("act.note", { acts: acts.join(strings("nobody.and")) })} `}
      {strings(desk.canOpen ? "native.note" : "native.noApp")}
    </p>
  );
}

/** Who needs somebody, most urgent first. Rows stay where they are while a person points at them or has the focus inside. */
export function NeedsYou(): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const needs = useSlice(desk.store, selectNeeds);
  const waiting = useSlice(desk.store, selectWaiting);
  const live = useSlice(desk.store, selectLive);
  const followed = useSlice(desk.store, selectFollowed);
  const [all, setAll] = React.useState(false);
  const { choosing, chosen, clear } = useChoosing(needs);
  const hasActs = Object.keys(desk.settings().acts).length > 0;
  const { held, events } = useHold();
  React.useEffect(() => desk.hold(held), [desk, held]);
  return (
    <section className={page.box} aria-labelledby="warmline-needs" {...events}>
      <header className={page.boxHeader}>
        <h2 id="warmline-needs" className={page.boxTitle}>
          {strings("needs.title")}
        </h2>
        <span className={text.caption}>{strings("needs.count", { shown: needs.length, live })}</span>
        {waiting > 0 && (
          <span className={page.end}>
            <Button size="small" shape="circular" onClick={() => desk.showWaiting()}>
              {strings("panel.updated", { n: waiting })}
            </Button>
          </span>
        )}
      </header>
      <RunReport />
      {needs.length === 0 ? (
        <Said what={strings("needs.none")} more={strings("needs.none.more", { followed })} />
      ) : (
        <>
          <Note />
          <Chosen needs={chosen} onClear={clear} />
          <NeedTable all={all} choosing={hasActs ? choosing : null} />
          {needs.length > first && (
            <LinkButton onClick={() => setAll(!all)}>
              {all ? strings("needs.fewer", { first }) : strings("needs.more", { more: needs.length - first })}
            </LinkButton>
          )}
        </>
      )}
    </section>
  );
}
