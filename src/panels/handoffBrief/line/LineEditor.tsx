import * as React from "react";
import { Button, mergeClasses, Textarea, useId } from "@fluentui/react-components";
import { longestCorrection } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import { fitMasked, PersonalDataHint } from "#panels/evidence";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useBriefStyles } from "./styles";

type LineEditorProps = {
  readonly line: SourcedLine;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
};

/** Changes the words of a line; Enter saves, Escape leaves it as it was. */
export function LineEditor({ line, onSave, onCancel }: LineEditorProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const id = useId("warmline-line-");
  const [words, setWords] = React.useState(line.text);
  const box = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  const save = (): void => (words.trim() === "" || words === line.text ? onCancel() : onSave(words));
  const hear = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.editor}>
      <label htmlFor={id} className={mergeClasses(text.caption, styles.editorLabel)} dir="auto">
        {strings("line.editing", { line: line.text })}
      </label>
      <Textarea
        id={id}
        className={styles.editorBox}
        textarea={{ ref: box }}
        rows={2}
        dir="auto"
        value={words}
        onChange={(_, { value }) => setWords(fitMasked(value, longestCorrection))}
        onKeyDown={hear}
      />
      <PersonalDataHint text={words} masked />
      <span className={styles.editorActs}>
        <Button size="small" appearance="primary" onClick={save}>
          {strings("line.save")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {strings("line.cancel")}
        </Button>
      </span>
    </span>
  );
}
