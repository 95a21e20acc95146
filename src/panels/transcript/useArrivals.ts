import * as React from "react";
import type { DeskState } from "#desk/conversation";
import type { Transcript, Turn } from "#domain/conversation";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { nameSpeaker, selectCustomer } from "./speakers";

/** More of a message than this is not read out; it stands on the screen. */
const longestSaid = 200;

const selectHeard = ({ feed }: DeskState): boolean => feed.kind === "live" || feed.kind === "asOf";

const isHeard = ({ speaker, visibility }: Turn): boolean => visibility === "customer" && speaker !== "representative";

/**
 * Reads new messages of the customer and the agent out, politely: one with its words, a burst as its count. History is
 * silent: what comes before a feed speaks, and whatever is not added at the end. What the person writes is not repeated.
 */
export function useArrivals(transcript: Transcript): void {
  const { announcer, strings } = useFrame();
  const feeding = useDesk(selectHeard);
  const customer = useDesk(selectCustomer);
  const heard = React.useRef({ feeding, length: transcript.turns.length });
  React.useEffect(() => {
    const { turns, firstChanged } = transcript;
    const { length, feeding: wasFeeding } = heard.current;
    heard.current = { feeding, length: turns.length };
    if (!wasFeeding || length === 0 || firstChanged < length) return;
    for (const turn of turns.slice(length).filter(isHeard)) {
      const name = nameSpeaker(turn, strings, customer).label;
      announcer.say("transcript", (n) =>
        n === 1
          ? strings("transcript.said", { name, words: turn.text.slice(0, longestSaid) })
          : strings("transcript.new", { n }),
      );
    }
  }, [announcer, strings, transcript, feeding, customer]);
}
