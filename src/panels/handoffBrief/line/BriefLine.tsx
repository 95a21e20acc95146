import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { LineMark, SectionName } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import { Icon, LinkButton, useTextStyles } from "#panels/elements";
import { ScoreParts, Sourced } from "#panels/evidence";
import { useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { type LineChange, useLineChange } from "./corrected";
import { LineEditor } from "./LineEditor";
import { LineMenu } from "./LineMenu";
import { useBriefStyles } from "./styles";

/** Says that a person changed a line, and that a promise was kept. */
function LineWords({ mark }: { readonly mark: LineMark }): React.ReactElement | null {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const text = useTextStyles();
  const { text: own, kept, by } = mark.correction;
  const mine = by === "" || by === desk.person;
  const edited = own === null ? [] : [strings(mine ? "line.edited" : "line.editedByOther")];
  if (edited.length === 0 && !kept) return null;
  return (
    <span className={text.caption}>
      {edited.map((words) => ` · ${words}`)}
      {kept && (
        <>
          {" · "}
          <span className={text.good}>{strings("line.isKept")}</span>
        </>
      )}
    </span>
  );
}

/** The conversation went on: what a person wrote stays, and what is read there now stands below it. */
function LineChanged({ mark, change }: LineChange & { readonly mark: LineMark }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const { read } = mark;
  return (
    <span className={mergeClasses(text.caption, styles.changed)}>
      <bdi>{read ? strings("line.changed", { line: read.text }) : strings("line.gone")}</bdi>{" "}
      {read && (
        <>
          <LinkButton underlined onClick={() => change({ text: null })}>
            {strings("line.use")}
          </LinkButton>{" "}
          <LinkButton underlined onClick={() => change({})}>
            {strings("line.keep")}
          </LinkButton>
        </>
      )}
    </span>
  );
}

type BriefLineProps = {
  readonly section: SectionName;
  readonly line: SourcedLine;
  /** Stands for the line with its marks where it is shown in another way. */
  readonly children?: React.ReactNode;
  /** The sentence goes on behind it. */
  readonly inside?: boolean;
};

/** A line of the brief with its sources, what a person made of it, and the quiet menu that changes it. */
export function BriefLine({ section, line, children, inside }: BriefLineProps): React.ReactElement {
  const styles = useBriefStyles();
  const { mark, change } = useLineChange(section, line);
  const [editing, setEditing] = React.useState(false);
  const [asked, setAsked] = React.useState(false);
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const read = mark?.read ?? line;
  const why = React.useMemo(() => (asked ? desk.explain(read) : null), [asked, desk, read]);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setEditing(false);
    button.current?.focus();
  };
  const kept = mark?.correction.kept === true;
  const menu = (
    <LineMenu
      section={section}
      line={line}
      mark={mark}
      inside={inside}
      button={button}
      onChange={change}
      onEdit={() => setEditing(true)}
      isExplained={() => desk.explain(read) !== null}
      onWhy={() => setAsked(!asked)}
    />
  );
  return (
    <span className={styles.line}>
      {kept && <Icon name="check" className={styles.keptIcon} />}
      {children ?? <Sourced line={line} after={menu} />}
      {children !== undefined && menu}
      {mark && <LineWords mark={mark} />}
      {mark?.changed && <LineChanged mark={mark} change={change} />}
      {why && <ScoreParts score={why} caption={strings("line.why", { line: read.text })} />}
      {editing && (
        <LineEditor
          line={line}
          onSave={(text) => {
            change({ text });
            close();
          }}
          onCancel={close}
        />
      )}
    </span>
  );
}
