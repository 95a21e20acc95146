import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DraftName, SaveState } from "#desk/conversation";
import type { Draft } from "#domain/followup";
import { ProblemNotice, useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";
import { Versions } from "./Versions";

type SaveNoticeProps = { readonly name: DraftName; readonly draft: Draft; readonly save: SaveState };

/** Says aloud when a text could not be saved, met another, or is saved after all; saving as such is silence. */
function useSaveSaid({ name, save }: Omit<SaveNoticeProps, "draft">): void {
  const { announcer, strings } = useFrame();
  const before = React.useRef(save.kind);
  React.useEffect(() => {
    const was = before.current;
    before.current = save.kind;
    if (was === save.kind) return;
    if (save.kind === "unsaved" || save.kind === "conflict")
      announcer.say(`draft ${name}`, () => strings(`save.${save.kind}.said`));
    else if (save.kind === "saved" && (was === "unsaved" || was === "conflict"))
      announcer.say(`draft ${name}`, () => strings("save.saved.said"));
  });
}

/** Below a text: that it is not saved and why, with one act, or the two versions that met. Nothing while all is well. */
export function SaveNotice(props: SaveNoticeProps): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  useSaveSaid(props);
  const { name, draft, save } = props;
  // Both texts are read in one request; one notice says that it failed.
  if (save.kind === "unread" && name === "summary") return <ProblemNotice problem={save.problem} savedAt={null} />;
  if (save.kind === "conflict") return <Versions name={name} mine={draft} theirs={save.theirs} />;
  if (save.kind !== "unsaved") return null;
  return (
    <div className={styles.below}>
      <p className={mergeClasses(text.caption, text.bad)}>
        {strings(save.problem ? "save.unsaved.said" : "save.unsaved.waiting")}
      </p>
      {save.problem && <ProblemNotice problem={save.problem} savedAt={null} />}
    </div>
  );
}
