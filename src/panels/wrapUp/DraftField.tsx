import * as React from "react";
import { mergeClasses, Textarea, useId } from "@fluentui/react-components";
import type { DeskState, DraftName } from "#desk/conversation";
import { editText } from "#domain/followup";
import { DoneAgain, PersonalDataHint } from "#panels/evidence";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { SaveNotice } from "./SaveNotice";
import { useWrapUpStyles } from "./styles";

/** annotation.notetext takes 100,000; a wrap-up that long is a mistake. */
const longest = 10_000;

type DraftFieldProps = { readonly name: Extract<DraftName, "summary" | "note"> };

/** A text that is saved while it is written, with who wrote it and what became of it. */
export function DraftField({ name }: DraftFieldProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const { draft, save } = useDesk(React.useCallback(({ drafts }: DeskState) => drafts[name], [name]));
  const id = useId("warmline-draft-");
  const write = (value: string): void => desk.editDraft(name, editText(draft, value));
  /** What stood there when somebody came to write: a proposal that is written anew must not change under their hands. */
  const [held, setHeld] = React.useState<string | null>(null);
  const hint = strings(`wrapUp.${name}.${save.kind === "saved" ? "saved" : "hint"}`);
  const author = draft.author === "person" || draft.text === "" ? "" : strings(`author.${draft.author}`);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(text.caption, styles.label)}>
        {strings(`wrapUp.${name}`)}
      </label>
      <Textarea
        id={id}
        className={styles.wide}
        resize="vertical"
        rows={4}
        value={held !== null && draft.author === "ai" ? held : draft.text}
        maxLength={longest}
        dir="auto"
        aria-describedby={`${id}about`}
        onFocus={() => setHeld(draft.text)}
        onBlur={() => setHeld(null)}
        onChange={(_, { value }) => {
          setHeld(null);
          write(value);
        }}
      />
      <p id={`${id}about`} className={mergeClasses(text.caption, styles.below)}>
        {author === "" ? hint : `${author} · ${hint}`}
      </p>
      <PersonalDataHint text={draft.text} />
      <DoneAgain text={draft.text} />
      <SaveNotice name={name} draft={draft} save={save} />
    </div>
  );
}
