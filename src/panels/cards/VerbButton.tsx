import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { cardKeys, useCardTabIndex, type CardVerb } from "./cards";
import { useCardStyles } from "./cardStyles";
import { isUnderWay } from "#panels/deskContext";
import type { VerbButton as VerbButtonState } from "./verbList";

type VerbButtonProps = {
  readonly button: VerbButtonState;
  /** In the brand's colour. */
  readonly isPrimary: boolean;
  readonly showKey: boolean;
  /** The reasons are open (Not useful only). */
  readonly expanded: boolean;
  readonly onRun: (verb: CardVerb) => void;
};

/** A verb's word with its key: underlined where the word begins with it and room is short, else in a box after it. */
function KeyedWords({ words, letter }: { readonly words: string; readonly letter: string }): React.ReactElement {
  const styles = useCardStyles();
  const begins = words.charAt(0).toUpperCase() === letter;
  return (
    <span>
      <span className={begins ? styles.keyLetter : undefined}>{words.charAt(0)}</span>
      {words.slice(1)}
      <kbd className={mergeClasses(styles.key, begins && styles.wideKey)} aria-hidden="true">
        {letter}
      </kbd>
    </span>
  );
}

/** One verb of a card; only the first is in the brand's colour. A verb that cannot be used says why when pointed at. */
export function VerbButton({ button, isPrimary, showKey, expanded, onRun }: VerbButtonProps): React.ReactElement {
  const { verb, words, blocked, state } = button;
  const styles = useCardStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={mergeClasses(styles.verb, isPrimary && styles.primary, showKey && styles.keyed)}
      tabIndex={useCardTabIndex()}
      disabledFocusable={blocked !== null || isUnderWay(state)}
      aria-label={words}
      title={blocked ?? undefined}
      aria-keyshortcuts={cardKeys[verb]}
      aria-expanded={verb === "notUseful" ? expanded : undefined}
      onClick={() => onRun(verb)}
    >
      {showKey ? <KeyedWords words={words} letter={cardKeys[verb]} /> : words}
    </Button>
  );
}
