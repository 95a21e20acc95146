/** Where a variable lives, and who published its column: no part of its name. */
const places =
  /^(?:(?:Topic|Global|System|User|Conversation|Activity|Environment)\.|(?:va|bot|gbl|var|msdyn|new|cr[a-z0-9]{3,5})_)/i;

/** Words that are written otherwise than other words. */
const spellings: ReadonlyMap<string, string> = new Map(
  [
    "ID",
    "IMEI",
    "ICCID",
    "MSISDN",
    "PNR",
    "VIN",
    "SLA",
    "SSO",
    "VAT",
    "URL",
    "ERP",
    "SIM",
    "eSIM",
    "PIN",
    "OTP",
    "OS",
  ].map((word) => [word.toLowerCase(), word]),
);

const spell = (word: string): string => {
  if (/^\p{Lu}{2,}$/u.test(word)) return word;
  const lower = word.toLowerCase();
  return spellings.get(lower) ?? lower;
};

/**
 * The words of a variable's name, small but for abbreviations: "Topic.callback_number" → callback number;
 * "LineTestResult" → line test result; "SerialNumbers.left" → serial numbers left; "va_WorkspaceId" → workspace ID.
 */
export function splitName(name: string): readonly string[] {
  let plain = name;
  for (let match = places.exec(plain); match && match[0].length < plain.length; match = places.exec(plain))
    plain = plain.slice(match[0].length);
  const words = plain.match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\d+/gu) ?? [];
  return words.map(spell);
}

/** The agent's own variables: what they say has a place of its own in a hand-off. */
const own =
  /^(?:va_(?:scope|lasttopic|topics|lastphrases?|phrases|conversationid|agentmessage|botid|botname|language)|mscallerid)$/i;

/** A word for machines, statistics or routing anywhere in a name. */
const machine: ReadonlySet<string> = new Set(
  `token session channel locale language lang culture topic scope intent confidence score sentiment flag flags timestamp
  trace correlation watermark activity utterance transcript history log logs debug useragent browser timezone workstream
  queue skill experiment variant flow asr bot conversation dialog callback_url webhook payload json guid uuid etag`.split(
    /\s+/,
  ),
);
/** A name of these words alone says nothing to a person. */
const empty: ReadonlySet<string> = new Set(
  "var variable temp tmp test value values data input output result results response body object record list array table text string number x y z i n".split(
    " ",
  ),
);

/** Whether a name is for machines, says nothing, or is told elsewhere in the hand-off. */
export function isTechnicalName(name: string): boolean {
  if (own.test(name)) return true;
  const words = splitName(name).map((word) => word.toLowerCase());
  if (words.some((word) => machine.has(word))) return true;
  return !words.some((word) => /\p{L}{2}/u.test(word) && !empty.has(word));
}
