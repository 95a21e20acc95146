import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Corpus, createCorpus, type MadeArticle } from "./searchCorpus";
import { createEngine, type Engine, type EngineName } from "./searchEngines";

/** What one engine took for one number of articles. Milliseconds and bytes; `questions` by their number of words. */
export type Trial = {
  readonly build: number;
  readonly memory: number;
  readonly stored: number | null;
  readonly questions: Readonly<Record<3 | 8, readonly number[]>>;
  /** How often the article a question was made of came first. */
  readonly found: number;
};

const warmUp = { milliseconds: 1_500, least: 20 };

function readCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** Articles are made in lots and only their adding is timed. */
const lot = 1_000;

function measureBuild(engine: Engine, corpus: Corpus, size: number): number {
  let build = 0;
  for (let first = 0; first < size; first += lot) {
    const articles = makeLot(corpus, first, size);
    const begin = performance.now();
    for (const article of articles) engine.add(article);
    build += performance.now() - begin;
  }
  const begin = performance.now();
  engine.ready();
  return build + performance.now() - begin;
}

function makeLot(corpus: Corpus, first: number, size: number): readonly MadeArticle[] {
  return Array.from({ length: Math.min(lot, size - first) }, (_, place) => corpus.article(first + place));
}

type Question = { readonly id: string; readonly question: string };

function measureQuestions(engine: Engine, asked: readonly Question[]): { times: number[]; found: number } {
  const end = performance.now() + warmUp.milliseconds;
  for (let run = 0; performance.now() < end || run < warmUp.least; run += 1) {
    engine.search(asked[(run * 7) % asked.length]?.question ?? "");
  }
  let found = 0;
  const times = asked.map(({ id, question }) => {
    const begin = performance.now();
    const ids = engine.search(question);
    const took = performance.now() - begin;
    if (ids[0] === id) found += 1;
    return took;
  });
  return { times, found: found / asked.length };
}

function measure(name: EngineName, size: number, runs: number): Trial {
  const corpus = createCorpus();
  const engine = createEngine(name);
  const collect = readCollector();
  // What making articles needs is there before memory is read for the first time.
  for (let first = 0; first < 20 * lot; first += lot) makeLot(corpus, first % size, size);
  collect();
  const before = process.memoryUsage().rss;
  const build = measureBuild(engine, corpus, size);
  collect();
  const memory = process.memoryUsage().rss - before;
  const numbers = Array.from({ length: runs }, (_, run) => Math.floor((run * size) / runs));
  const ask = (words: number): readonly Question[] =>
    numbers.map((number) => ({ id: `KA-${number}`, question: corpus.question(number, words) }));
  const long = measureQuestions(engine, ask(8));
  const short = measureQuestions(engine, ask(3));
  return { build, memory, stored: engine.weigh(), questions: { 3: short.times, 8: long.times }, found: long.found };
}

const [name = "", size = "", runs = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measure(name as EngineName, Number(size), Number(runs))));
