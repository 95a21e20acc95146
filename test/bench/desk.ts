import { measureAccept } from "./acceptToBrief";
import { weighBundles } from "./bundles";
import type { Figure } from "./figures";
import { measureTranscripts } from "./longTranscripts";
import { measureMessage } from "./messageToPainted";
import { openStage, type Stage } from "./stage";
import { countAsks } from "./storeRequests";

/** What is asked of the desk, in the order in which it is measured. */
const questions: readonly { readonly words: string; readonly ask: typeof measureAccept }[] = [
  { words: "requests to the store", ask: countAsks },
  { words: "accept → brief", ask: measureAccept },
  { words: "message → sentiment and suggestions", ask: measureMessage },
  { words: "long transcripts", ask: measureTranscripts },
];

async function askAll(stage: Stage, runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { words, ask } of questions) {
    console.log(`measuring ${words}`);
    figures.push(...(await ask(stage, runs)));
  }
  return figures;
}

/** Measures the desk in a browser, on the built bundles and the local workspace with 10,000 articles. */
export async function benchDesk(runs: number): Promise<readonly Figure[]> {
  const stage = await openStage();
  try {
    return [...(await askAll(stage, runs)), ...weighBundles()];
  } finally {
    await stage.close();
  }
}
