import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { DraftName } from "#desk/conversation";
import { type Draft, putTogether } from "#domain/followup";
import { useOpenDesk } from "#panels/deskContext";
import { useFrame, type Strings } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";

type VersionsProps = { readonly name: DraftName; readonly mine: Draft; readonly theirs: Draft };

function Version({ words, draft }: { readonly words: string; readonly draft: Draft }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  return (
    <>
      <dt className={text.caption}>{words}</dt>
      <dd className={styles.version} dir="auto">
        {draft.outcome && <div>{nameOutcome(draft.outcome, strings)}</div>}
        {draft.text === "" ? strings("versions.empty") : draft.text}
      </dd>
    </>
  );
}

const nameOutcome = (outcome: NonNullable<Draft["outcome"]>, strings: Strings): string =>
  strings(`wrapUp.outcome.${outcome}`);

/** What this person wrote and what somebody else saved meanwhile: both are shown, nothing is overwritten, a person decides. */
export function Versions({ name, mine, theirs }: VersionsProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  return (
    <div role="group" aria-label={strings("versions.title")} className={styles.versions}>
      <p className={text.text}>{strings("versions.title")}</p>
      <p className={text.caption}>{strings("versions.next")}</p>
      <dl>
        <Version words={strings("versions.mine")} draft={mine} />
        <Version words={strings("versions.theirs")} draft={theirs} />
      </dl>
      <div className={styles.acts}>
        <Button size="small" onClick={() => desk.chooseDraft(name, putTogether(mine, theirs))}>
          {strings("versions.both")}
        </Button>
        <Button size="small" onClick={() => desk.chooseDraft(name, mine)}>
          {strings("versions.keepMine")}
        </Button>
        <Button size="small" onClick={() => desk.chooseDraft(name, theirs)}>
          {strings("versions.takeTheirs")}
        </Button>
      </div>
    </div>
  );
}
