import * as React from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { readMarkdown } from "#text";

const useStyles = makeStyles({
  words: { textAlign: "start", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  chip: {
    display: "inline-block",
    minWidth: "16px",
    padding: "0 3px",
    borderRadius: "4px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: "11px",
    lineHeight: "16px",
    textAlign: "center",
  },
});

type Piece = { readonly text: string; readonly strong: boolean; readonly address: string };

/** The words in stretches that look the same. Only addresses a browser may open are links. */
function split(source: string): readonly Piece[] {
  const { text, marks } = readMarkdown(source);
  const told = marks.filter(({ kind }) => kind === "strong" || kind === "link" || kind === "heading");
  const places = [...new Set([0, text.length, ...told.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? text.length;
    const here = told.filter((mark) => mark.from <= from && mark.to >= to);
    const link = here.find((mark) => mark.kind === "link");
    const address = link && "address" in link && /^https?:/i.test(link.address) ? link.address : "";
    return { text: text.slice(from, to), strong: here.some(({ kind }) => kind !== "link"), address };
  });
}

/** "[1]" is a mark of a source; the source itself stands below the message. */
function withChips(text: string, chip: string): React.ReactNode {
  return text.split(/(\[\d{1,2}\])/).map((part, at) =>
    /^\[\d{1,2}\]$/.test(part) ? (
      <span key={at} className={chip}>
        {part.slice(1, -1)}
      </span>
    ) : (
      part
    ),
  );
}

/** What somebody said: words of the agent are Markdown, words of people are what they are. */
export function Prose({ text, markdown }: { readonly text: string; readonly markdown: boolean }): React.ReactElement {
  const styles = useStyles();
  const pieces = React.useMemo(
    () => (markdown ? split(text) : [{ text, strong: false, address: "" }]),
    [text, markdown],
  );
  return (
    <div className={styles.words} dir="auto">
      {pieces.map((piece, at) => {
        const words = markdown ? withChips(piece.text, styles.chip) : piece.text;
        if (piece.address !== "")
          return (
            <Link key={at} href={piece.address} target="_blank" rel="noopener noreferrer">
              {words}
            </Link>
          );
        return piece.strong ? <strong key={at}>{words}</strong> : <React.Fragment key={at}>{words}</React.Fragment>;
      })}
    </div>
  );
}
