import { createChance } from "#local/contactCentre/customers";
import { type Soak, type SoakOrder, type SoakReport } from "#soak";
import { onStage, openPage } from "#soak/page";
import { openWorkspace } from "#stage";
import { createPayloads } from "./payloads";
import { type Planted, plantTogether, writePlanted } from "./plant";
import { visit } from "./visit";

/** Strings in one conversation, and in the articles and cases that it finds. */
const together = 6;
const mostLines = 20;

type Told = { readonly failures: Set<string>; shown: number };

/** A page that reports what would be none on a busy machine is read by what it means: markup, policy, another host. */
const isHarm = (line: string): boolean => !/^console: .*(status of (409|412|429)|net::ERR_ABORTED)/.test(line);

async function runPolicy(
  policy: "default" | "strict",
  all: readonly Planted[],
  told: Told,
  say: SoakOrder["say"],
): Promise<void> {
  await onStage({ policy, fill: (folder) => writePlanted(folder, all) }, async (stage) => {
    const { page, witness, close } = await openPage(stage);
    await openWorkspace(page);
    for (const [place, planted] of all.entries()) {
      const before = witness.complaints().length;
      const { forbidden, shown } = await visit(page, stage.centre, planted);
      told.shown += shown;
      const complaints = witness.complaints().slice(before).filter(isHarm);
      for (const line of [...forbidden, ...complaints]) told.failures.add(`${policy}, ${planted.script}: ${line}`);
      if (place % 10 === 9)
        say(`${policy}: ${place + 1} of ${all.length} conversations, ${told.failures.size} findings`);
    }
    await close();
  });
}

async function run({ seed, count, say }: SoakOrder): Promise<SoakReport> {
  const payloads = createPayloads(createChance(seed), count);
  const all = plantTogether(payloads, together);
  const told: Told = { failures: new Set(), shown: 0 };
  for (const policy of ["default", "strict"] as const) await runPolicy(policy, all, told, say);
  const unseen = told.shown < payloads.length ? ["the planted strings did not come to the screen"] : [];
  return {
    figures: [
      `${payloads.length.toLocaleString("en")} strings in every place that takes text, under both policies: ` +
        `${told.failures.size} ran, asked another host, broke the policy or left markup behind`,
    ],
    failures: [...[...told.failures].slice(0, mostLines), ...unseen],
  };
}

/** Hostile markup in everything a desk shows and everything that can be typed into it, under both content security policies. */
export const markupSoak: Soak = {
  words: "hostile markup × every place that takes text × both policies: nothing runs, asks or stays",
  count: 300,
  run,
};
