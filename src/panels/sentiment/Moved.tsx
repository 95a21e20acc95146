import * as React from "react";
import type { TurnSentiment } from "#domain/sentiment";
import { EvidenceMark, Sentence, useDesk, useFrame, useTextStyles } from "#panels/parts";
import { quoteMoved } from "./quote";
import { useSentimentStyles } from "./styles";

type MovedProps = { readonly moved: TurnSentiment; readonly fell: boolean };

/** Where the sentiment turned: the message's mark and the words that did it. */
export function Moved({ moved, fell }: MovedProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const said = useDesk(({ transcript }) => transcript.turns.find((turn) => turn.id === moved.turn)?.text ?? "");
  const quote = quoteMoved(moved, said);
  const [effect] = moved.effects;
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
