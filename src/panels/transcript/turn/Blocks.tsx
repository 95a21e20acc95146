import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Turn } from "#domain/conversation";
import { Hidden } from "#panels/elements";
import { useFrame } from "#panels/frame";
import type { Block } from "./listBlocks";
import { useTurnStyles } from "./turnStyles";

type Span = { readonly from: number; readonly to: number };
type Write = (span: Span) => React.ReactElement;

type BlocksProps = {
  readonly turn: Turn;
  readonly blocks: readonly Block[];
  /** What the customer chose of what was offered; null for nothing. */
  readonly chosen: string | null;
  readonly write: Write;
};

/** Blocks of one kind that stand together: a list, a table. */
function group(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const groups: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = groups[groups.length - 1];
    if (last && last[0].kind === block.kind && (block.kind === "item" || block.kind === "row")) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Options({ turn, block, chosen, write }: BlocksProps & { readonly block: Block }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTurnStyles();
  return (
    <ul className={styles.options} aria-label={strings("transcript.offered")}>
      {inside(turn, block, "option").map((span) => {
        const isChosen = turn.text.slice(span.from, span.to) === chosen;
        return (
          <li key={span.from} className={mergeClasses(styles.option, isChosen && styles.chosen)}>
            {isChosen && <span aria-hidden="true">✓ </span>}
            <bdi>{write(span)}</bdi>
            {isChosen && <Hidden> {strings("transcript.chosen")}</Hidden>}
          </li>
        );
      })}
    </ul>
  );
}

function inside({ marks = [] }: Turn, block: Span, kind: "cell" | "option"): readonly Span[] {
  return marks
    .filter((mark) => mark.kind === kind && mark.from >= block.from && mark.from < block.to)
    .map(({ from, to }) => ({ from, to: Math.min(to, block.to) }));
}

function BlockGroup(props: BlocksProps): React.ReactElement | null {
  const { turn, blocks, write } = props;
  const styles = useTurnStyles();
  const [first] = blocks;
  if (!first) return null;
  switch (first.kind) {
    case "text":
      return write(first);
    case "heading":
      return <div className={styles.heading}>{write(first)}</div>;
    case "quote":
      return <blockquote className={styles.quote}>{write(first)}</blockquote>;
    case "codeBlock":
      return (
        <pre className={styles.codeBlock} tabIndex={0}>
          <code>{write(first)}</code>
        </pre>
      );
    case "item":
      return (
        <div role="list" className={styles.list}>
          {blocks.map((block) => (
            <div key={block.from} role="listitem" style={{ paddingInlineStart: `${block.level * 16}px` }}>
              {write(block)}
            </div>
          ))}
        </div>
      );
    case "row":
      return (
        <table className={styles.table}>
          <tbody>
            {blocks.map((block) => (
              <tr key={block.from}>
                {inside(turn, block, "cell").map((cell) => (
                  <td key={cell.from} className={styles.cell}>
                    {write(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "options":
      return <Options {...props} block={first} />;
    default: {
      const never: never = first.kind;
      return never;
    }
  }
}

/** The lines of a message, each laid out as what it is. */
export function Blocks(props: BlocksProps): React.ReactElement {
  return (
    <>
      {group(props.blocks).map((blocks) => (
        <BlockGroup key={blocks[0].from} {...props} blocks={blocks} />
      ))}
    </>
  );
}
