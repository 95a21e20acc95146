import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Turn } from "#domain/conversation";
import { LinkButton, splitText, useTextStyles, type Stretch } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { Blocks } from "./Blocks";
import { listBlocks, type Block } from "./listBlocks";
import { listLinks, type Link } from "./links";
import { shownLength } from "./shorten";
import { useTurnStyles } from "./turnStyles";
import { useMasks } from "./useMasks";
import { Words, type WordKind } from "./Words";

export type Marking = Stretch<"hit" | "found">;

type TurnTextProps = {
  readonly turn: Turn;
  readonly markings: readonly Marking[];
  readonly chosen: string | null;
};

const worn: ReadonlySet<string> = new Set(["strong", "emphasis", "strike", "code", "address"]);

/** All that holds for words of a message, and where its lines, cells and choices end. */
function listStretches(
  turn: Turn,
  markings: readonly Marking[],
  links: readonly Link[],
  blocks: readonly Block[],
): readonly Stretch<WordKind>[] {
  const marks = turn.marks ?? [];
  return [
    ...turn.masks.map(({ from, to }) => ({ kind: "mask" as const, from, to })),
    ...markings,
    ...links,
    ...marks.filter(({ kind }) => worn.has(kind)).map(({ kind, from, to }) => ({ kind: kind as WordKind, from, to })),
    ...[...blocks, ...marks.filter(({ kind }) => kind === "cell" || kind === "option")].map(({ from, to }) => ({
      kind: "cut" as const,
      from,
      to,
    })),
  ];
}

/**
 * The words of a message, as text whatever they contain, in their own direction. A long message is folded until a person
 * asks for all of it, or until words beyond the fold are marked.
 */
export function TurnText({ turn, markings, chosen }: TurnTextProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTurnStyles();
  const text = useTextStyles();
  const masks = useMasks(turn);
  const [all, setAll] = React.useState(false);
  const folded = shownLength(turn.text);
  const showAll = all || markings.some(({ kind, to }) => kind === "hit" && to > folded);
  const words = showAll ? turn.text : turn.text.slice(0, folded);
  const links = React.useMemo(() => listLinks(turn, words), [turn, words]);
  const blocks = React.useMemo(() => listBlocks(turn.text, turn.marks ?? [], words.length), [turn, words]);
  const pieces = splitText<WordKind>(words, listStretches(turn, markings, links, blocks));
  const write = ({ from, to }: { readonly from: number; readonly to: number }): React.ReactElement => (
    <Words pieces={pieces.filter((piece) => piece.from >= from && piece.from < to)} links={links} masks={masks} />
  );
  return (
    <>
      <div className={styles.words} dir="auto">
        <Blocks turn={turn} blocks={blocks} chosen={chosen} write={write} />
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
