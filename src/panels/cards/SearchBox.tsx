import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Found } from "#desk/conversation";
import { useFrame } from "#panels/frame";
import { fitMasked } from "#panels/evidence";
import { LinkButton } from "#panels/elements";
import { Said } from "#panels/elements";
import { useSearchStyles } from "./searchStyles";
import { useTextStyles } from "#panels/elements";

/** Dataverse search takes 100 characters. */
const longestSearch = 100;

type SearchBoxProps<T> = {
  readonly topic: "suggestions" | "cases";
  readonly found: Found<T> | null;
  readonly countOf: (answer: T) => number;
  readonly onSearch: (words: string, typing: boolean) => void;
};

/** The source's own word for how it found something, as a person reads it. */
function namePath(path: string): string {
  if (path.startsWith("Dataverse search")) return "search.by.dataverse";
  if (path.startsWith("full-text")) return "search.by.fullText";
  if (path.endsWith("number")) return "search.by.number";
  return path.startsWith("title") ? "search.by.filter" : "search.by.newest";
}

/** "4 found by Dataverse search for “leaks”"; "" while nothing was found out. */
function useOutcome<T>({ topic, found, countOf }: SearchBoxProps<T>): string {
  const { strings, announcer } = useFrame();
  const answer = found?.answer;
  const n = answer?.kind === "live" ? countOf(answer.value) : null;
  const words = found?.words ?? "";
  const line = n === null ? "" : strings(namePath(found?.path ?? ""), { n, words });
  React.useEffect(() => {
    if (line !== "") announcer.say(`${topic}.search`, () => line);
  }, [announcer, topic, line]);
  return line;
}

/** Looks for a person's own words: after a pause or on Enter; Escape and *Clear* go back to what is suggested. */
export function SearchBox<T>(props: SearchBoxProps<T>): React.ReactElement {
  const { topic, found, onSearch } = props;
  const { strings } = useFrame();
  const styles = useSearchStyles();
  const text = useTextStyles();
  const [typed, setTyped] = React.useState(found?.words ?? "");
  const input = React.useRef<HTMLInputElement>(null);
  const outcome = useOutcome(props);
  const change = (words: string): void => {
    setTyped(words);
    onSearch(words, true);
  };
  const clear = (): void => {
    setTyped("");
    onSearch("", false);
    input.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) onSearch(typed, false);
    else if (event.key === "Escape" && typed !== "") clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="search" aria-label={strings(`${topic}.search`)} className={styles.search}>
      <div className={styles.line}>
        <input
          ref={input}
          role="searchbox"
          className={styles.input}
          aria-label={strings(`${topic}.search`)}
          placeholder={strings(`${topic}.search`)}
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => change(fitMasked(target.value, longestSearch))}
          onKeyDown={onKeyDown}
        />
        {typed !== "" && <LinkButton onClick={clear}>{strings("search.clear")}</LinkButton>}
      </div>
      {outcome !== "" && (
        <p className={mergeClasses(text.caption, styles.outcome)}>
          <bdi>{outcome}</bdi>
        </p>
      )}
    </div>
  );
}

/** A search that found nothing: what was searched for, and what may find more. */
export function NothingFound({ words }: { readonly words: string }): React.ReactElement {
  const { strings } = useFrame();
  return <Said what={<bdi>{strings("search.none", { words })}</bdi>} more={strings("search.none.next")} />;
}
