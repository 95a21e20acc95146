import * as React from "react";
import { Button, Checkbox, mergeClasses, useId } from "@fluentui/react-components";
import type { NativeAct } from "#desk/supervisor";
import { levelsFallen, type Need } from "#domain/queue";
import { Icon, LinkButton, useTextStyles } from "#panels/elements";
import { useQueueFrame, useNeedStyles } from "#panels/queueReview/frame";
import { type AskedAct, ConfirmAct } from "./ConfirmAct";
import { sayReason, sayReasons } from "./needWords";
import { WhyNobody } from "./WhyNobody";

/** The choosing of rows, for acts on several at once. */
export type Choosing = { readonly chosen: ReadonlySet<string>; readonly onChoose: (id: string) => void };

type RowProps = {
  readonly need: Need;
  /** Of the figures, ms since the epoch. */
  readonly at: number;
  /** Null where no act can be done to several. */
  readonly choosing: Choosing | null;
};

function Mood({ need }: { readonly need: Need }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const { sentiment } = need.conversation;
  if (sentiment === null) return <span className={text.quiet}>{strings("needs.notJudged")}</span>;
  const fell = levelsFallen(need.conversation) > 0;
  return (
    <span className={mergeClasses(styles.mood, (fell || sentiment < 10) && text.falling)}>
      {fell && <Icon name="falling" />}
      {strings(`level.${sentiment}`)}
      {fell && ` (${strings("needs.fell")})`}
    </span>
  );
}

function Acts({ need }: { readonly need: Need }): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const { state, customer } = need.conversation;
  const acts: readonly NativeAct[] = state === "waiting" ? ["assign"] : ["assign", "transfer", "monitor", "join"];
  const [asked, setAsked] = React.useState<AskedAct | null>(null);
  const mapped = asked && desk.settings().acts[asked.act];
  const run = (act: NativeAct): void => {
    if (desk.settings().acts[act]) setAsked({ act, needs: [need] });
    else desk.open(act, need);
  };
  return (
    <>
      <div className={styles.acts}>
        {acts.map((act) => {
          const words = strings(`native.${act}`);
          return (
            <Button
              key={act}
              size="small"
              disabled={!desk.canOpen && !desk.settings().acts[act]}
              aria-label={strings("native.of", { act: words, customer: customer || strings("needs.unnamed") })}
              onClick={() => run(act)}
            >
              {words}
            </Button>
          );
        })}
      </div>
      {asked && mapped && <ConfirmAct {...asked} mapped={mapped} onClose={() => setAsked(null)} />}
    </>
  );
}

function Why({ need }: { readonly need: Need }): React.ReactElement {
  const frame = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const [open, setOpen] = React.useState(false);
  const table = useId("warmline-ranked-");
  const { strings } = frame;
  const points = (value: number): string => strings("tile.plain", { value });
  return (
    <>
      {sayReasons(need.score.parts, frame)}{" "}
      <LinkButton aria-expanded={open} aria-controls={open ? table : undefined} onClick={() => setOpen(!open)}>
        {strings("score.why")}
      </LinkButton>
      {open && (
        <div id={table}>
          <table className={mergeClasses(text.caption, styles.parts)} aria-label={strings("needs.why")}>
            <tbody>
              {need.score.parts.map((part) => (
                <tr key={part.name}>
                  <th scope="row" className={styles.part}>
                    {sayReason(part, frame)}
                  </th>
                  <td className={styles.points}>{points(part.points)}</td>
                </tr>
              ))}
              <tr className={styles.sum}>
                <th scope="row" className={styles.part}>
                  {strings("score.sum")}
                </th>
                <td className={styles.points}>{points(need.score.points)}</td>
              </tr>
            </tbody>
          </table>
          <WhyNobody conversation={need.conversation} />
        </div>
      )}
    </>
  );
}

/** One conversation: whose it is, why it stands here, for how long, the mood, and what can be opened. */
export function NeedRow({ need, at, choosing }: RowProps): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const { conversation } = need;
  const since = conversation.waitingSince ?? conversation.startedAt;
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
        {choosing && (
          <Checkbox
            checked={choosing.chosen.has(conversation.id)}
            onChange={() => choosing.onChoose(conversation.id)}
            aria-label={strings("view.select", { name: conversation.customer || strings("needs.unnamed") })}
          />
        )}
        <bdi className={styles.customer}>{conversation.customer || strings("needs.unnamed")}</bdi>
        <p className={text.caption} dir="auto">
          {conversation.about}
        </p>
      </th>
      <td className={styles.cell}>
        {conversation.representative === null ? (
          <span className={text.falling}>{strings("needs.waiting")}</span>
        ) : (
          <bdi>{conversation.representative}</bdi>
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.whole)}>
        <Why need={need} />
      </td>
      <td className={styles.cell}>{since === null ? strings("tile.none") : format.duration((at - since) / 1000)}</td>
      <td className={styles.cell}>
        <Mood need={need} />
      </td>
      <td className={mergeClasses(styles.cell, styles.whole)}>
        <Acts need={need} />
      </td>
    </tr>
  );
}
