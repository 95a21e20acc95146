import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Turn } from "#domain/conversation";
import { LinkButton, Mask, splitText, useFrame, useTextStyles, type Piece, type Stretch } from "#panels/parts";
import { findLinks } from "./links";
import { shownLength } from "./shorten";
import { useTurnStyles } from "./turnStyles";
import { useMasks } from "./useMasks";

/** What may hold for words of a message: hidden, marked by evidence, found, the place looked at, an address. */
export type MarkKind = "mask" | "hit" | "found" | "link";
export type Marking = Stretch<"hit" | "found">;

type TurnTextProps = { readonly turn: Turn; readonly markings: readonly Marking[] };

type MarkedPieceProps = {
  readonly piece: Piece<MarkKind>;
  readonly links: LinkTargets;
  /** What the mask at this place hides; null while it is hidden. */
  readonly hidden: string | null;
};

function MarkedPiece({ piece, links, hidden }: MarkedPieceProps): React.ReactElement {
  const styles = useTurnStyles();
  const has = (kind: MarkKind): boolean => piece.kinds.includes(kind);
  if (hidden === "") return <></>;
  const words = has("mask") ? <Mask>{hidden ?? piece.text}</Mask> : piece.text;
  const marked =
    has("hit") || has("found") ? <mark className={has("hit") ? styles.hit : styles.found}>{words}</mark> : words;
  if (!has("link")) return <>{marked}</>;
  return (
    <a className={styles.link} href={links(piece.from)} target="_blank" rel="noopener noreferrer">
      {marked}
    </a>
  );
}

type LinkTargets = (at: number) => string | undefined;

function listLinkTargets(text: string, links: readonly Stretch<"link">[]): LinkTargets {
  return (at) => {
    const link = links.find(({ from, to }) => from <= at && at < to);
    return link && text.slice(link.from, link.to);
  };
}

/**
 * The words of a message, as text whatever they contain, in their own direction. A long message is folded until a person
 * asks for all of it, or until words beyond the fold are marked.
 */
export function TurnText({ turn, markings }: TurnTextProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTurnStyles();
  const text = useTextStyles();
  const masks = useMasks(turn);
  const [all, setAll] = React.useState(false);
  const folded = shownLength(turn.text);
  const showAll = all || markings.some(({ kind, to }) => kind === "hit" && to > folded);
  const words = showAll ? turn.text : turn.text.slice(0, folded);
  const links = React.useMemo(() => findLinks(words), [words]);
  const pieces = splitText<MarkKind>(words, [
    ...turn.masks.map(({ from, to }) => ({ kind: "mask" as const, from, to })),
    ...markings,
    ...links,
  ]);
  const targets = listLinkTargets(words, links);
  return (
    <>
      <div className={styles.words} dir="auto">
        {pieces.map((piece) =>
          piece.kinds.length === 0 ? (
            piece.text
          ) : (
            <MarkedPiece key={piece.from} piece={piece} links={targets} hidden={masks.shown(piece)} />
          ),
        )}
        {words.length < turn.text.length && "…"}
      </div>
      {masks.mayReveal && (
        <p className={mergeClasses(text.caption, styles.extra)}>
          <LinkButton onClick={masks.toggle}>
            {strings(masks.revealed ? "transcript.hide" : "transcript.reveal")}
          </LinkButton>
        </p>
      )}
      {words.length < turn.text.length && (
        <p className={mergeClasses(text.caption, styles.extra)}>
          <LinkButton onClick={() => setAll(true)}>{strings("transcript.showAll", { n: turn.text.length })}</LinkButton>
        </p>
      )}
    </>
  );
}
