import type { ArticleSentence } from "#domain/knowledge";

const verbs = new Set(
  `add adjust allow ask attach bring change charge check choose clean clear click close confirm connect contact copy cut
  delete descale disable disconnect download dry empty enable enter fill flip fold go hold insert install keep lay leave
  lift log lower make measure move open pair place plug pour press pull push put reboot refill reinstall release remove
  replace reset restart return rinse run scan screw select send set shake sign slide start stop switch take tap tighten
  touch turn type unplug unscrew update upgrade use wait wash wipe write`.split(/\s+/),
);

/** Whether a sentence tells what to do: it begins with a verb of doing ("Hold Steam and Cup …"). English only. */
export function isInstruction({ firstWord }: ArticleSentence): boolean {
  return verbs.has(firstWord);
}
