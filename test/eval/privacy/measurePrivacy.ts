import { eachTimed, type EvalRow, type EvalTask } from "#eval";
import { everyKind, maskText } from "#domain/privacy";
import { corpusName, readCorpus } from "./corpus";
import { sumTallies, tallyKinds, type Tally } from "./tally";

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const toRow = (kind: string, { there, covered, found, right }: Tally): EvalRow => ({
  method: `${kind} (${there} there, ${found} found)`,
  kind: "ours",
  figures: { recall: share(covered, there), precision: share(right, found) },
});

/** Masking of personal data in public sentences: every kind that is claimed, and all of them together. */
export const measurePrivacy: EvalTask = (data) => {
  const sentences = readCorpus(data);
  if (sentences === null) return Promise.resolve({ keys: {}, tables: [], missing: [corpusName(data.split)] });
  const tallies = tallyKinds(sentences);
  const all = sumTallies(tallies.values());
  const { perSecond } = eachTimed(sentences, ({ full_text: text }) => maskText(text, everyKind));
  return Promise.resolve({
    keys: { "privacy.recall": share(all.covered, all.there), "privacy.precision": share(all.right, all.found) },
    tables: [
      {
        title: "Personal data (presidio-research)",
        about: `${sentences.length} sentences with made-up identities. Recall: hidden whole and under its own kind. All kinds: counted together. Secrets are not in the corpus.`,
        rows: [{ ...toRow("all kinds", all), perSecond }, ...[...tallies].map(([kind, tally]) => toRow(kind, tally))],
      },
    ],
    missing: [],
  });
};
