import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Score, ScorePart } from "#domain/evidence";
import { useFrame } from "#panels/frame";
import { roundParts } from "./roundParts";
import { chooseColour, useScoreStyles } from "./scoreStyles";
import { useSay } from "#panels/deskContext";

type ScorePartsProps = {
  readonly score: Score;
  /** What the score is of, for a screen reader's list of tables. */
  readonly caption: string;
  readonly children?: React.ReactNode;
};

type Row = { readonly part: ScorePart; readonly tenths: number; readonly index: number };

/** What speaks against comes first, so that it stands left of what speaks for. */
function orderPieces(rows: readonly Row[]): readonly Row[] {
  return [...rows.filter(({ part }) => part.points < 0), ...rows.filter(({ part }) => part.points > 0)];
}

/** The answer to "why": the parts of a score as a bar and as a table that adds up on the screen, and a word about it. */
export function ScoreParts({ score, caption, children }: ScorePartsProps): React.ReactElement {
  const { strings, format } = useFrame();
  const say = useSay();
  const styles = useScoreStyles();
  const shown = roundParts(score);
  const rows = score.parts.map((part, index) => ({ part, index, tenths: shown.parts[index] ?? 0 }));
  return (
    <div className={styles.box}>
      <div className={styles.bar} aria-hidden="true">
        {orderPieces(rows).map(({ part, index }) => (
          <span
            key={index}
            className={mergeClasses(styles.piece, styles[chooseColour(index, part.points)])}
            style={{ flexGrow: Math.abs(part.points), flexBasis: 0 }}
          />
        ))}
      </div>
      <table className={styles.table} aria-label={caption}>
        <tbody>
          {rows.map(({ part, index, tenths }) => (
            <tr key={index}>
              <th scope="row" className={styles.name}>
                <span
                  className={mergeClasses(styles.swatch, styles[chooseColour(index, part.points)])}
                  aria-hidden="true"
                />
                <bdi>{say(part.name, part.values, part.points < 0)}</bdi>
              </th>
              <td className={styles.points}>{format.tenths(tenths)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.sum)}>
              {strings("score.sum")}
            </th>
            <td className={mergeClasses(styles.points, styles.sum)}>{format.tenths(shown.sum)}</td>
          </tr>
        </tbody>
      </table>
      {children && <div className={styles.foot}>{children}</div>}
    </div>
  );
}
