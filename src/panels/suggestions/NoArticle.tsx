import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { ActState, DeskState } from "#desk/conversation";
import type { Suggestions, Sureness } from "#domain/suggestions";
import { isUnderWay, useDesk, useOpenDesk } from "#panels/deskContext";
import { joinWords, useFrame, type Strings } from "#panels/frame";
import { dot, Said } from "#panels/elements";
import { Likely, LikelyParts, useLikely } from "./Likely";

type Nearest = Extract<Suggestions, { kind: "none" }>["nearest"];

/** A desk logs one gap at a time, so any act of that verb is this one. */
const selectGap = ({ acts }: DeskState): ActState | undefined => {
  const key = Object.keys(acts).find((name) => name.startsWith("gap:"));
  return key === undefined ? undefined : acts[key];
};

function describeNearest(nearest: Nearest, strings: Strings): string {
  if (!nearest) return strings("suggestions.none.next");
  const { title, shares } = nearest;
  if (shares.length === 0) return strings("suggestions.nearest", { title });
  return strings("suggestions.nearestShares", { title, shares: joinWords(shares, strings) });
}

function nameGap(gap: ActState | undefined): string {
  if (gap?.kind === "done") return "act.gap.done";
  return gap?.kind === "late" ? "act.late" : "verb.gap";
}

type NoArticleProps = {
  readonly nearest: Nearest;
  /** How sure it is that the nearest answers. */
  readonly sure: Sureness | null;
  /** How many would answer for another product. */
  readonly others: number;
};

/** Silence instead of a weak match: what came nearest and why it is not shown, and one click that tells the knowledge team. */
export function NoArticle({ nearest, sure, others }: NoArticleProps): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const gap = useDesk(selectGap);
  const logged = gap?.kind === "done";
  const likely = useLikely();
  return (
    <Said
      what={strings(others > 0 ? "suggestions.noneOfProduct" : "suggestions.none")}
      more={
        <>
          <bdi>{describeNearest(nearest, strings)}</bdi>
          {nearest && sure && (
            <>
              {dot}
              <Likely sure={sure} {...likely} />
            </>
          )}
        </>
      }
    >
      {nearest && sure && likely.open && (
        <LikelyParts sure={sure} title={nearest.title} id={likely.controls} shown={false} />
      )}
      <Button size="small" disabledFocusable={logged || isUnderWay(gap)} onClick={() => desk.logGap()}>
        {strings(nameGap(gap))}
      </Button>
    </Said>
  );
}

/** Nothing was said that could be searched for, so nothing is known to be missing. */
export function NotAsked(): React.ReactElement {
  const { strings } = useFrame();
  return <Said what={strings("suggestions.unasked")} more={strings("suggestions.none.next")} />;
}
