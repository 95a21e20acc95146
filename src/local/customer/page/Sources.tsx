import * as React from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Citation } from "#local/customer/chat";
import { useTextStyles } from "#local/elements";
import { useTools } from "./useChat";

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  quote: {
    margin: "4px 0 4px 2px",
    padding: "0 0 0 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  open: { fontSize: "12px", lineHeight: "18px", textAlign: "start" },
});

/** One source: its page where it has one, else the words the answer is made of. */
function Source({ citation }: { readonly citation: Citation }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const [shown, setShown] = React.useState(false);
  const { position, name, url, text: words } = citation;
  const title = `${String(position)} · ${name}`;
  if (url !== "")
    return (
      <Link className={styles.open} href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </Link>
    );
  return (
    <>
      <Link as="button" className={styles.open} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {title}
      </Link>
      {shown && (
        <blockquote className={mergeClasses(text.caption, styles.quote)} dir="auto">
          {words}
        </blockquote>
      )}
    </>
  );
}

/** What an answer was taken from. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }): React.ReactElement | null {
  const styles = useStyles();
  const { words } = useTools();
  if (citations.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.sources}>
      {citations.map((citation, at) => (
        <li key={at}>
          <Source citation={citation} />
        </li>
      ))}
    </ul>
  );
}
