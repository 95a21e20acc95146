import * as React from "react";
import { HandoffLine } from "./HandoffLine";
import type { Row } from "./rows";
import { ChapterLine, DayLine } from "#panels/transcript/turn";
import { TurnRow } from "./TurnRow";
import type { Marking } from "#panels/transcript/turn";

type LogRowProps = { readonly row: Row; readonly markings: readonly Marking[] };

/** One row of the list, whatever it is. */
export function LogRow({ row, markings }: LogRowProps): React.ReactElement {
  switch (row.kind) {
    case "turn":
      return <TurnRow turn={row.turn} number={row.number} markings={markings} chosen={row.chosen} />;
    case "handoff":
      return <HandoffLine />;
    case "chapter":
      return <ChapterLine chapter={row.chapter} />;
    case "day":
      return <DayLine at={row.at} />;
    default: {
      const never: never = row;
      return never;
    }
  }
}
