import * as React from "react";

type SentenceProps = {
  /** A sentence with `{places}`, as `strings(key)` gives it. */
  readonly words: string;
  readonly places: Readonly<Record<string, React.ReactNode>>;
};

/** A translated sentence with elements in its places, so that translators may move them. Unknown places stay as text. */
export function Sentence({ words, places }: SentenceProps): React.ReactElement {
  const pieces = words.split(/\{(\w+)\}/g);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <React.Fragment key={index}>{piece in places ? places[piece] : `{${piece}}`}</React.Fragment>
        ),
      )}
    </>
  );
}
