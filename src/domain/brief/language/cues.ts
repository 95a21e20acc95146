import { isProfane } from "#domain/sentiment";
import type { WordSpan } from "./words";

/**
 * What kinds of rules have anything to look for in a sentence, as bits: most sentences have a word for two or three of
 * them, and a rule without its words need not run. A cue promises nothing; a missing cue is certain.
 */
export const cue = {
  person: 1,
  wish: 2,
  step: 4,
  did: 8,
  outcome: 16,
  promise: 32,
  reason: 64,
  request: 128,
  abuse: 256,
  decision: 512,
} as const;

/** Verbs of handling things: what an agent tells a customer to do. */
export const actions =
  "restart|reboot|switch|turn|power|hold|press|push|pull|unplug|plug|reset|update|upgrade|install|reinstall|uninstall|remove|delete|empty|clean|descale|rinse|wash|wipe|dry|soak|brush|open|close|move|put|place|take|insert|replace|change|swap|fill|refill|run|bleed|drain|charge|recharge|connect|disconnect|reconnect|pair|unpair|log|sign|upload|download|refresh|reseat|tap|click|submit|clear|enable|disable|select|choose|set|adjust|go|use|try|add|create|request|wait|leave|lift|unscrew|tighten|shake|flip|detach|attach|mount|stop|start|repeat|lower|raise|scan|calibrate|format|roll|force|quit|sync|redo";

/** The same in the past: what a customer says they did. */
export const deeds =
  "tried|restarted|rebooted|switched|turned|held|pressed|pushed|pulled|unplugged|plugged|reset|updated|upgraded|installed|reinstalled|uninstalled|removed|deleted|emptied|cleaned|descaled|rinsed|washed|wiped|dried|soaked|brushed|replaced|swapped|refilled|bled|drained|recharged|connected|disconnected|reconnected|paired|unpaired|cleared|disabled|repeated|called|phoned|emailed|retried|redid|changed|checked|moved|opened|set|froze|uploaded|downloaded|submitted|clicked|scanned|reseated|signed|logged|entered|typed|refreshed|deleted|drained";

/** What customers ask others to do. */
export const requests =
  "refund|cancel|replace|exchange|return|send|give|delete|remove|change|update|stop|pause|close|fix|repair|reset|explain|ship|deliver|book|unlock|activate|deactivate|correct|add|check|help|let|tell|make|resend|reimburse|credit|upgrade|downgrade|connect|install|pick|collect";

const words: readonly (readonly [bit: number, list: string])[] = [
  [
    cue.person,
    "person|human|someone|somebody|anyone|representative|rep|agent|adviser|advisor|operator|manager|supervisor|colleague|employee|member|bot|robot|machine|engineer|technician|specialist|expert|handler|nurse|doctor|team|department|billing|claims|second|fraud|consultant|real|actual|live|rather|ring|call|phone",
  ],
  [
    cue.wish,
    `want|need|wanna|demand|insist|require|like|love|prefer|appreciate|grateful|happy|glad|great|nice|good|helpful|can|could|would|will|may|might|how|where|looking|trying|hoping|asking|calling|writing|i'd|we'd|id|meant|mean|rather|sooner|money|replacement|cancellation|compensation|${requests}`,
  ],
  [cue.step, actions],
  [cue.did, deeds],
  [
    cue.outcome,
    "still|same|again|nothing|no|not|failed|fails|stopped|stops|stuck|worse|back|came|comes|come|keep|keeps|just|without|avail|even|error|works|working|worked|fixed|solved|gone|all|did|perfect|quiet|quieter|ran|went|success|successful|successfully|better|found|fine|ok|white|green|normal|online|cannot|never",
  ],
  [
    cue.promise,
    "will|going|answers|replies|responds|calls|rings|contacts|writes|gets|get|sends|ships|refunds|enters|sorts|arranges|collects|receive|hear|promise|comes|come|arrives|back|callback|within|expect|should|have|see|booked|refunded|credited|delivered|brings|picks|pays|texts|delivers|updates|explains",
  ],
  [
    cue.reason,
    "get|understand|catch|follow|find|sure|rephrase|again|information|answer|more|wrong|technical|system|timed|timeout|internal|unexpected|hand|handing|transfer|transferring|connect|connecting|put|putting|bring|bringing|pass|passing|getting",
  ],
  [cue.decision, "can|cannot|has|have|not|unable|must|need|needs|approves|approved|decides|decided|requires|only"],
  [cue.request, "tell|give|send|share|provide|confirm|need"],
];

const bits = new Map<string, number>();
for (const [bit, list] of words) for (const word of list.split("|")) bits.set(word, (bits.get(word) ?? 0) | bit);

const tee = "t".charCodeAt(0);

/** "can't", "didn't", "we'll": contractions carry cues by their ending. */
const bitsOfEnding = (word: string): number => {
  const last = word.charCodeAt(word.length - 1);
  if (last !== tee && !word.includes("'")) return 0;
  if (word.endsWith("'ll")) return cue.promise;
  if (word.endsWith("n't") || word.endsWith("nt")) return cue.outcome | cue.reason | cue.decision;
  return word.endsWith("'d") ? cue.wish : 0;
};

/** The cues of a stretch of words. */
export function readCues({ words, first, last }: WordSpan): number {
  let found = 0;
  for (let at = first; at < last; at += 1) {
    const word = words.text[at] ?? "";
    if (word.length < 2 && word !== "i") continue;
    found |= (bits.get(word) ?? 0) | bitsOfEnding(word);
    if (isProfane(word)) found |= cue.abuse;
  }
  return found;
}
