import * as React from "react";
import { useFrame } from "#panels/frame";

/** Says the word of the sentiment once more when it changes, and only then. "" is no word. */
export function useAnnouncedWord(word: string): void {
  const { announcer, strings } = useFrame();
  const said = React.useRef(word);
  React.useEffect(() => {
    if (said.current === word) return;
    said.current = word;
    if (word !== "") announcer.say("sentiment", () => strings("sentiment.now", { word }));
  }, [announcer, strings, word]);
}
