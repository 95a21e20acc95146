import * as React from "react";
import type { DeskState } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import type { TurnSentiment } from "#domain/sentiment";
import { EvidenceMark } from "#panels/evidence";
import { Sentence, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { quoteMoved } from "./quote";
import { useSentimentStyles } from "./styles";

type MovedProps = { readonly moved: TurnSentiment; readonly fell: boolean };

const selectTurns = ({ transcript }: DeskState): readonly Turn[] => transcript.turns;

/** The words of a message, looked for from the end: what moved the customer was mostly said lately. */
function findWords(turns: readonly Turn[], id: string): string {
  for (let at = turns.length - 1; at >= 0; at -= 1) {
    const turn = turns[at];
    if (turn?.id === id) return turn.text;
  }
  return "";
}

/** Where the sentiment turned: the message's mark and the words that did it. */
export function Moved({ moved, fell }: MovedProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const turns = useDesk(selectTurns);
  const said = React.useMemo(() => findWords(turns, moved.turn), [turns, moved.turn]);
  const quote = quoteMoved(moved, said);
  const [effect] = [...moved.effects, ...moved.bearing];
  const evidence = effect?.evidence ?? { kind: "turn" as const, turn: moved.turn, from: 0, to: said.length };
  const places = {
    mark: (
      <span className={styles.mark}>
        <EvidenceMark evidence={evidence} />
      </span>
    ),
    words: quote && (
      <bdi className={styles.words}>
        “
        {quote.map((piece) =>
          piece.kinds.length > 0 ? (
            <b key={piece.from} className={text.strong}>
              {piece.text}
            </b>
          ) : (
            piece.text
          ),
        )}
        ”
      </bdi>
    ),
  };
  return <Sentence words={strings(fell ? "sentiment.fellAt" : "sentiment.roseAt")} places={places} />;
}
