import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Turn } from "#domain/conversation";
import { Hidden, Icon, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { nameSpeaker, selectCustomer, speakerIcons } from "./speakers";
import { TurnText, type Marking } from "#panels/transcript/turn";
import { useTurnStyles } from "#panels/transcript/turn";

function Who({ turn }: { readonly turn: Turn }): React.ReactElement {
  const { strings, format } = useFrame();
  const styles = useTurnStyles();
  const { label, name } = nameSpeaker(turn, strings, useDesk(selectCustomer));
  const role = strings(`speaker.${turn.speaker}`);
  return (
    <div className={styles.who}>
      <Icon name={speakerIcons[turn.speaker]} className={styles[`${turn.speaker}Icon`]} />
      {label !== role && <Hidden>{role}: </Hidden>}
      <bdi className={styles.name}>{label}</bdi>
      {name !== "" && <bdi>{name}</bdi>}
      {turn.at !== null && <span>{format.time(turn.at)}</span>}
    </div>
  );
}

/** What the agent named as its sources; those with a page open it on a click. */
function Sources({ turn }: { readonly turn: Turn }): React.ReactElement {
  const styles = useTurnStyles();
  const named = turn.sources ?? (turn.citations ?? []).map((title) => ({ title, number: "", address: "" }));
  return (
    <>
      {named.map(({ title, number, address }, at) => {
        const words = number === "" || title.includes(number) ? title : `${number} ${title}`;
        return (
          <React.Fragment key={`${number} ${title} ${address}`}>
            {at > 0 && ", "}
            <bdi>
              {address === "" ? (
                words
              ) : (
                <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer">
                  {words}
                </a>
              )}
            </bdi>
          </React.Fragment>
        );
      })}
    </>
  );
}

/** What the platform or the agent says about a message: the text before translation, the articles it rests on. */
function Extras({ turn }: { readonly turn: Turn }): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useTurnStyles();
  const text = useTextStyles();
  const citations = turn.citations ?? [];
  const original = turn.original ?? "";
  return (
    <>
      {original !== "" && original !== turn.text && (
        <p className={mergeClasses(text.caption, styles.extra)}>
          {strings("transcript.original")} <bdi>{original}</bdi>
        </p>
      )}
      {citations.length > 0 && (
        <p className={mergeClasses(text.caption, styles.extra)}>
          {strings("transcript.source")} <Sources turn={turn} />
        </p>
      )}
    </>
  );
}

type TurnRowProps = {
  readonly turn: Turn;
  readonly number: number | undefined;
  readonly markings: readonly Marking[];
  /** What the customer chose of what this message offered; null for nothing. */
  readonly chosen: string | null;
};

/** One message: its number, who said it (icon, name and bar), when, and its words. */
export const TurnRow = React.memo(function TurnRow({
  turn,
  number,
  markings,
  chosen,
}: TurnRowProps): React.ReactElement {
  const styles = useTurnStyles();
  const internal = turn.visibility === "internal";
  return (
    <article className={styles.turn} data-turn={turn.id} tabIndex={-1}>
      <span className={styles.number}>{number}</span>
      <div>
        <Who turn={turn} />
        <div className={mergeClasses(styles.message, styles[turn.speaker], internal && styles.note)}>
          <TurnText turn={turn} markings={markings} chosen={chosen} />
          <Extras turn={turn} />
        </div>
      </div>
    </article>
  );
});
