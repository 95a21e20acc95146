import * as React from "react";
import type { SimilarCases } from "#domain/cases";
import { joinWords, useFrame } from "#panels/frame";
import { Said } from "#panels/elements";

type NoCaseProps = Pick<Extract<SimilarCases, { kind: "none" }>, "compared" | "nearest">;

/** No case is close enough: how many were compared, and what the nearest shares. */
export function NoCase({ compared, nearest }: NoCaseProps): React.ReactElement {
  const { strings } = useFrame();
  const shares = joinWords(nearest?.shares ?? [], strings);
  const compare = strings("cases.compared", { n: compared });
  const more = shares === "" ? `${compare}.` : strings("cases.comparedNearest", { compare, shares });
  return <Said what={strings("cases.none")} more={<bdi>{more}</bdi>} />;
}
