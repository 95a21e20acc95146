import * as React from "react";
import type { MissingFact } from "#domain/brief";
import { MarkedEnd } from "#panels/evidence";
import { useFrame } from "#panels/frame";
import { BriefLine } from "#panels/handoffBrief/line";

/** Something asked for and not answered, with how often: asking a third time costs trust. */
export function Missing({ fact }: { readonly fact: MissingFact }): React.ReactElement {
  const { strings } = useFrame();
  if (fact.asked === 0)
    return (
      <div>
        <BriefLine section="missing" line={fact.line} />
      </div>
    );
  const [before = "", after = ""] = strings("brief.asked", { n: fact.asked }).split("{marks}");
  const [start = "", end = ""] = before.split("{fact}");
  return (
    <div>
      <BriefLine section="missing" line={fact.line}>
        {start}
        <bdi>{fact.line.text}</bdi>
        <MarkedEnd text={end} evidence={fact.line.evidence} after={after} />
      </BriefLine>
    </div>
  );
}
