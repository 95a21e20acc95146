import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { openPromises } from "#domain/brief";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";
import { useConversation } from "./useConversation";
import { useCorrected } from "./useCorrected";

const selectDrafts = ({ drafts }: DeskState): DeskState["drafts"] => drafts;
const selectLinked = ({ linked }: DeskState): DeskState["linked"] => linked;

/** The platform said that the conversation is over: its row is closed, or it went to wrap-up while the desk was open. */
const selectEnded = ({ conversation, native }: DeskState): boolean => {
  const closed = valueOf(conversation)?.open === false;
  const [last] = native.events.filter(({ kind }) => kind === "statusChanged").slice(-1);
  return closed || (last?.kind === "statusChanged" && last.status !== "active");
};

/** What is not settled yet, in words: no outcome, promises that are open. */
function useUnsettled(): readonly string[] {
  const { strings } = useFrame();
  const { outcome } = useDesk(selectDrafts).summary.draft;
  const corrected = useCorrected();
  const open = corrected ? openPromises(corrected) : [];
  return [
    ...(outcome === null ? [strings("filing.noOutcome")] : []),
    ...(open.length > 0 ? [strings("filing.open", { n: open.length })] : []),
  ];
}

/** Everything that will be written, and where; filed only from here, so nobody files what they have not seen. */
function Review({ onDone }: { readonly onDone: () => void }): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const { summary, note } = useDesk(selectDrafts);
  const linked = useDesk(selectLinked).filter(({ kind }) => kind === "article");
  const ofCase = useConversation()?.case ?? null;
  const unsettled = useUnsettled();
  const { outcome } = summary.draft;
  const first = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const file = (): void => {
    desk.editDraft("summary", { ...summary.draft, filed: true });
    onDone();
  };
  return (
    <div role="group" aria-label={strings("filing.title")} className={styles.versions}>
      <p className={text.text}>{strings("filing.title")}</p>
      <dl>
        <dt className={text.caption}>{strings("filing.onConversation")}</dt>
        <dd className={styles.version} dir="auto">
          {outcome ? strings(`wrapUp.outcome.${outcome}`) : strings("wrapUp.outcome.none")}
          {"\n"}
          {summary.draft.text || strings("versions.empty")}
        </dd>
        {note.draft.text !== "" && (
          <>
            <dt className={text.caption}>
              {ofCase ? strings("filing.onCase", { case: ofCase.number }) : strings("filing.noteOnConversation")}
            </dt>
            <dd className={styles.version} dir="auto">
              {note.draft.text}
            </dd>
          </>
        )}
        {linked.length > 0 && (
          <>
            <dt className={text.caption}>{strings("filing.linked")}</dt>
            {linked.map(({ id, title }) => (
              <dd key={id} className={styles.version} dir="auto">
                {title || id}
              </dd>
            ))}
          </>
        )}
      </dl>
      {unsettled.map((words) => (
        <p key={words} className={text.warning}>
          {words}
        </p>
      ))}
      <div className={styles.acts}>
        <Button ref={first} size="small" appearance="primary" onClick={file}>
          {strings("filing.file")}
        </Button>
        <Button size="small" onClick={onDone}>
          {strings("filing.back")}
        </Button>
      </div>
    </div>
  );
}

/** Says, aloud once, that a conversation has ended with something unsettled. */
function useEndSaid(ended: boolean, unsettled: readonly string[]): void {
  const { announcer, strings } = useFrame();
  const said = React.useRef(false);
  React.useEffect(() => {
    if (!ended || said.current || unsettled.length === 0) return;
    said.current = true;
    announcer.say("ended", () => [strings("filing.ended"), ...unsettled].join(" "));
  });
}

/** The end of a wrap-up: one act that shows what will be written before it is; and, once the conversation is over, what is unsettled. */
export function Filing(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const { filed } = useDesk(selectDrafts).summary.draft;
  const ended = useDesk(selectEnded);
  const unsettled = useUnsettled();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  useEndSaid(ended && !filed, unsettled);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.field}>
      {ended && !filed && (
        <p className={mergeClasses(text.caption, unsettled.length > 0 && text.warning)}>
          {[strings("filing.ended"), ...unsettled].join(" ")}
        </p>
      )}
      {open && <Review onDone={close} />}
      <div className={styles.acts}>
        <Button
          ref={button}
          size="small"
          appearance={ended && !filed && !open ? "primary" : "secondary"}
          aria-expanded={open}
          disabledFocusable={filed}
          onClick={() => setOpen(!open)}
        >
          {strings(filed ? "filing.filed" : "filing.review")}
        </Button>
      </div>
    </div>
  );
}
