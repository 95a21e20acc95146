import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Change, Day, Figures } from "#domain/routing";
import { useTextStyles } from "#panels/elements";
import { useNeedStyles, useQueueFrame } from "#panels/queueReview/frame";

type OutcomeProps = {
  readonly day: Day;
  readonly change: Change;
  readonly before: Figures;
  readonly after: Figures;
};

type Frame = ReturnType<typeof useQueueFrame>;

const percentOf = (share: number): number => Math.round(100 * share);

function sayChange({ skill, skilled, people, capacity, longer }: Change, { strings }: Frame): string {
  return [
    ...(skill !== "" && skilled > 0 ? [strings("whatIf.say.skill", { skill, count: skilled })] : []),
    ...(people > 0 ? [strings("whatIf.say.people", { count: people })] : []),
    ...(capacity === null ? [] : [strings("whatIf.say.capacity", { count: capacity })]),
    ...(longer > 0 ? [strings("whatIf.say.longer", { count: longer })] : []),
  ].join(", ");
}

function writeCells({ p90Wait, medianWait, left, customers, inTime }: Figures, frame: Frame): readonly string[] {
  const { strings, format } = frame;
  const wait = (seconds: number | null): string => (seconds === null ? strings("tile.none") : format.duration(seconds));
  return [
    wait(p90Wait),
    wait(medianWait),
    strings("tile.of", { value: left, of: customers }),
    inTime === null ? strings("tile.none") : strings("tile.percent", { value: percentOf(inTime) }),
  ];
}

/** "Spanish for two more: 9 of 10 waited at most 6:10 → 3:40", and what was measured beside what was played. */
export function Outcome({ day, change, before, after }: OutcomeProps): React.ReactElement {
  const frame = useQueueFrame();
  const { desk, strings, format } = frame;
  const styles = useNeedStyles();
  const text = useTextStyles();
  const said = sayChange(change, frame);
  const wait = (seconds: number | null): string => (seconds === null ? strings("tile.none") : format.duration(seconds));
  const rows = [
    ["whatIf.measured", day.measured],
    ["whatIf.played", before],
    ...(said === "" ? [] : [["whatIf.changed", after] as const]),
  ] as const;
  const columns = ["whatIf.p90", "whatIf.median", "whatIf.left", "whatIf.inTime"] as const;
  return (
    <div>
      <p className={text.lead} role="status">
        {said === ""
          ? strings("whatIf.unchanged")
          : strings("whatIf.says", { change: said, before: wait(before.p90Wait), after: wait(after.p90Wait) })}
      </p>
      <table className={styles.table} aria-label={strings("whatIf.outcome")}>
        <thead>
          <tr>
            <td className={styles.heading} />
            {columns.map((key) => (
              <th key={key} scope="col" className={styles.heading}>
                {strings(key, { seconds: desk.settings().serviceLevel })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, figures]) => (
            <tr key={key} className={styles.plainRow}>
              <th scope="row" className={styles.plainCell}>
                {strings(key)}
              </th>
              {writeCells(figures, frame).map((words, at) => (
                <td key={columns[at]} className={mergeClasses(styles.plainCell, styles.plainValue)}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={text.caption}>{strings("whatIf.how")}</p>
    </div>
  );
}
