import { createBriefWriter } from "#domain/brief";
import { emptyTranscript, mergeTurns, type Transcript, type Turn } from "#domain/conversation";
import { askFromInquiry, readInquiry } from "#domain/knowledge";
import { createSentimentReader } from "#domain/sentiment";
import { createChance } from "#local/contactCentre/customers";
import { createThinking, noInputs } from "#thinking";
import { type Figure, quantile } from "./figures";

const lengths = [10, 100, 1_000, 5_000] as const;

/** What is done with every new turn, in the order in which the desk does it; and all of it as the desk has it done. */
const steps = ["merge", "brief", "sentiment", "inquiry", "derive"] as const;
type Step = (typeof steps)[number];

const things = [
  "the steam valve",
  "the filter",
  "the red lamp",
  "the water tank",
  "the grinder",
  "the app",
  "the invoice",
];
const customerLines = [
  "I still cannot get {thing} to work, it stops after a minute.",
  "No, I have already cleaned {thing} twice and nothing changed.",
  "My order number is 4471902 and I was charged twice for {thing}.",
  "It shows error E42 when I touch {thing}. What should I do?",
  "Thanks, that helped a little, but {thing} is far too loud now!",
  "I am really disappointed, you promised to send {thing} last week.",
];
const representativeLines = [
  "Could you please hold {thing} for five seconds and tell me what happens?",
  "I am sorry to hear that. I will check {thing} and call you back tomorrow.",
  "Have you tried to update the firmware to 3.1 before using {thing}?",
  "I have ordered a new part for {thing}, it will arrive on 12 March.",
];

/** The same turns every time; what is said repeats itself, as the facts of one conversation are few. */
function makeTurns(count: number): readonly Turn[] {
  const chance = createChance(11);
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? "";
  return Array.from({ length: count }, (_, index): Turn => {
    const isCustomer = index % 2 === 0;
    return {
      id: `turn-${index}`,
      at: Date.UTC(2026, 0, 5, 8) + index * 20_000,
      speaker: isCustomer ? "customer" : "representative",
      name: isCustomer ? "Ana" : "Kim",
      text: pick(isCustomer ? customerLines : representativeLines).replace("{thing}", pick(things)),
      visibility: "customer",
      masks: [],
      place: { feed: "liveTap", index: null },
    };
  });
}

type Costs = Record<Step, number>;

/** What each turn of a conversation cost, step by step. Milliseconds. */
function hold(turns: readonly Turn[]): readonly Costs[] {
  const writer = createBriefWriter();
  const reader = createSentimentReader("Ana");
  const thinking = createThinking();
  let transcript: Transcript = emptyTranscript;
  return turns.map((turn) => {
    const times = [performance.now()];
    transcript = mergeTurns(transcript, [turn]);
    times.push(performance.now());
    writer.update({ transcript, handoff: null, conversation: null });
    times.push(performance.now());
    reader.update(transcript, "en");
    times.push(performance.now());
    askFromInquiry(readInquiry(transcript.turns, { product: "", versions: [], codes: [], subject: "" }, "en"));
    times.push(performance.now());
    const { chapters, brief, sentiment, ask } = thinking.derive({ ...noInputs, heard: transcript });
    times.push(performance.now());
    if (chapters.length === 0 || !brief || !sentiment || !ask) throw new Error("Nothing was thought.");
    const cost = (step: number): number => (times[step + 1] ?? NaN) - (times[step] ?? NaN);
    return { merge: cost(0), brief: cost(1), sentiment: cost(2), inquiry: cost(3), derive: cost(4) };
  });
}

/** The turns at the end of a conversation of this length: its last tenth, the last five of a short one. */
function lastTurns(costs: readonly Costs[]): readonly Costs[] {
  return costs.slice(-Math.max(5, Math.floor(costs.length / 10)));
}

const toMicroseconds = (milliseconds: number): number => Math.round(milliseconds * 1_000);

/** Does one turn more cost the same, however many came before? Turn by turn, without a page. */
export function benchEngine(runs: number): Promise<readonly Figure[]> {
  for (let run = 0; run < 5; run += 1) hold(makeTurns(300));
  const amount = { kind: "amount", goal: null } as const;
  const medians = new Map<string, number>();
  const figures = lengths.flatMap((length): Figure[] => {
    console.log(`measuring conversations of ${length.toLocaleString("en")} turns`);
    const turns = makeTurns(length);
    const costs = Array.from({ length: length > 100 ? 1 : runs }, () => lastTurns(hold(turns))).flat();
    return steps.map((step) => {
      const value = toMicroseconds(
        quantile(
          costs.map((cost) => cost[step]),
          0.5,
        ),
      );
      medians.set(`${step}.${length}`, value);
      const words = `${step}: one turn more after ${length.toLocaleString("en")}`;
      return { ...amount, key: `engine.${step}.${length}`, words, value, unit: "µs" };
    });
  });
  const growth = steps.map((step): Figure => {
    const ratio = (medians.get(`${step}.5000`) ?? NaN) / (medians.get(`${step}.100`) ?? NaN);
    const value = Math.round(ratio * 10) / 10;
    return { ...amount, key: `engine.${step}.grown`, words: `${step}: 5,000 turns against 100`, value, unit: "×" };
  });
  return Promise.resolve([...figures, ...growth]);
}
