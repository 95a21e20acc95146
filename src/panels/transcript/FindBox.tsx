import * as React from "react";
import { Button, Input } from "@fluentui/react-components";
import { Icon } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useTranscriptStyles } from "./styles";
import type { Find } from "./useFind";

type FindBoxProps = {
  readonly find: Find;
  readonly input: React.RefObject<HTMLInputElement>;
  /** Escape: back to the messages. */
  readonly onLeave: () => void;
};

function FindSteps({ find }: { readonly find: Find }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTranscriptStyles();
  return (
    <span className={styles.findEnd}>
      {find.count === 0 ? strings("find.none") : strings("find.place", { place: find.place, count: find.count })}
      <Button
        size="small"
        appearance="transparent"
        icon={<Icon name="previous" />}
        aria-label={strings("find.previous")}
        onClick={() => find.step(-1)}
      />
      <Button
        size="small"
        appearance="transparent"
        icon={<Icon name="next" />}
        aria-label={strings("find.next")}
        onClick={() => find.step(1)}
      />
    </span>
  );
}

/** Finds words in the whole conversation: n of m, Enter for the next place, Shift+Enter for the one before. */
export function FindBox({ find, input, onLeave }: FindBoxProps): React.ReactElement {
  const { strings, announcer, shortcuts } = useFrame();
  const styles = useTranscriptStyles();
  const { words, count, place } = find;
  React.useEffect(() => {
    if (words === "") return;
    const said = count === 0 ? strings("find.none") : strings("find.place", { place, count });
    announcer.say("find", () => said);
  }, [announcer, strings, words, count, place]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") {
      find.look("");
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Input
      className={styles.find}
      input={{ ref: input }}
      value={words}
      placeholder={strings("find.placeholder")}
      aria-label={strings("find.placeholder")}
      aria-keyshortcuts="/ Control+F"
      contentBefore={<Icon name="find" />}
      contentAfter={
        words === "" ? shortcuts ? <kbd className={styles.key}>/</kbd> : undefined : <FindSteps find={find} />
      }
      onChange={(_, { value }) => find.look(value)}
      onKeyDown={onKeyDown}
    />
  );
}
