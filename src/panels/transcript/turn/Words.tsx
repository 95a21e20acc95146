import * as React from "react";
import { Mask, type Piece } from "#panels/elements";
import type { Link } from "./links";
import { useTurnStyles } from "./turnStyles";
import type { Masks } from "./useMasks";

/** What may hold for words of a message. `cut` only ends a piece: words of two cells are never one. */
export type WordKind =
  "mask" | "hit" | "found" | "link" | "strong" | "emphasis" | "strike" | "code" | "address" | "cut";

const elements = { code: "code", strong: "strong", emphasis: "em", strike: "s" } as const;
const wrapping = ["code", "strike", "emphasis", "strong"] as const;

type PieceWordsProps = { readonly piece: Piece<WordKind>; readonly masks: Masks };

function PieceWords({ piece, masks }: PieceWordsProps): React.ReactElement {
  const styles = useTurnStyles();
  const has = (kind: WordKind): boolean => piece.kinds.includes(kind);
  const hidden = masks.shown(piece);
  if (hidden === "") return <></>;
  let words: React.ReactNode = has("mask") ? <Mask>{hidden ?? piece.text}</Mask> : piece.text;
  if (has("hit") || has("found")) words = <mark className={has("hit") ? styles.hit : styles.found}>{words}</mark>;
  for (const kind of wrapping)
    if (has(kind)) words = React.createElement(elements[kind], { className: styles[kind] }, words);
  return has("address") ? <span className={styles.address}>{words}</span> : <>{words}</>;
}

type WordsProps = {
  readonly pieces: readonly Piece<WordKind>[];
  readonly links: readonly Link[];
  readonly masks: Masks;
};

/** Words with all that holds for them. A link is one link, whatever is marked inside it; it opens on a click only. */
export function Words({ pieces, links, masks }: WordsProps): React.ReactElement {
  const styles = useTurnStyles();
  const linkAt = ({ from, kinds }: Piece<WordKind>): Link | undefined =>
    kinds.includes("link") ? links.find((link) => link.from <= from && from < link.to) : undefined;
  const shown: React.ReactNode[] = [];
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at];
    if (!first) break;
    const link = linkAt(first);
    let end = at + 1;
    for (let next = pieces[end]; link && next && linkAt(next) === link; next = pieces[end]) end += 1;
    const words = pieces
      .slice(at, end)
      .map((piece) =>
        piece.kinds.some((kind) => kind !== "cut") ? (
          <PieceWords key={piece.from} piece={piece} masks={masks} />
        ) : (
          piece.text
        ),
      );
    if (link)
      shown.push(
        <a key={first.from} className={styles.link} href={link.address} target="_blank" rel="noopener noreferrer">
          {words}
        </a>,
      );
    else shown.push(...words);
    at = end;
  }
  return <>{shown}</>;
}
