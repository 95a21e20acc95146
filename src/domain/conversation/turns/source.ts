import { readAddress } from "#text/marks";
import { type Reference } from "#text/markdown";
import { fieldsOf, listIn, textAt } from "#domain/conversation/wire";

/**
 * What the agent named as the source of an answer: an article by its number ("KA-00871"), a file or a page by its title.
 * `number` is "" where there is none; `address` is one of https, "" where there is none that may be opened.
 */
export type Source = { readonly title: string; readonly number: string; readonly address: string };

const articleNumber = /\bKA-[0-9]{3,8}\b/g;
const placeholder = /^(?:citation|source|reference|document)?[-_ #]{0,2}[0-9]{0,3}$/i;
const most = 20;
const longest = 300;

type Claim = Omit<Source, "number"> & { readonly label: string };

/** The numbers of the sources that came with a message as entities (schema.org Message: `citation[].position`). */
export function readClaims(entities: unknown): readonly Claim[] {
  return (listIn(entities) ?? [])
    .slice(0, most)
    .flatMap((entity) => (listIn(fieldsOf(entity).get("citation")) ?? []).slice(0, most))
    .map((citation, at) => {
      const claim = fieldsOf(citation);
      const appearance = fieldsOf(claim.get("appearance"));
      return {
        label: textAt(claim, "position") || String(at + 1),
        title: titleOf(textAt(appearance, "name") || textAt(claim, "name")),
        address: textAt(appearance, "url") || textAt(claim, "url") || textAt(claim, "@id"),
      };
    });
}

/**
 * The sources of an answer, in order, each once, at most 20: articles named in its words, what its references say
 * (`[1]: cite:1 "…"`), what came beside it as entities. A claim and a reference of the same number are one source.
 */
export function readSources(
  text: string,
  references: readonly Reference[],
  claims: readonly Claim[],
): readonly Source[] {
  const numbers = [...text.slice(0, 20_000).matchAll(articleNumber)].map(([number]) => toSource("", "", number));
  const labels = new Set([...references.map(({ label }) => label), ...claims.map(({ label }) => label)]);
  const named = [...labels].flatMap((label) => {
    const reference = references.find((one) => one.label === label);
    const claimed = claims.find((one) => one.label === label);
    // "[our form][form]" is a link.
    if (!claimed && !/^[0-9]{1,3}$/.test(label)) return [];
    const { title, address } = nameSource(claimed, reference);
    const [first = "", ...others] = [...`${title} ${address}`.matchAll(articleNumber)].map(([number]) => number);
    return [toSource(title, address, first), ...others.map((number) => toSource("", "", number))];
  });
  const said = [...numbers, ...named].filter((source) => source.title !== "");
  return said.filter((source, at) => said.findIndex((one) => isSame(one, source)) === at).slice(0, most);
}

function nameSource(claim?: Claim, reference?: Reference): Pick<Source, "title" | "address"> {
  const title = claim?.title || titleOf(reference?.title ?? "");
  return { title, address: claim?.address || reference?.address || "" };
}

function toSource(title: string, written: string, number: string): Source {
  const address = /^https:/i.test(written) ? readAddress(written) : "";
  return { title: title || number || hostOf(address), number, address };
}

function titleOf(name: string): string {
  const title = name
    .slice(0, longest * 2)
    .replace(/\s{1,20}/g, " ")
    .trim();
  return placeholder.test(title) ? "" : title.slice(0, longest);
}

function hostOf(address: string): string {
  return /^https:\/\/([^/?#@]{1,200})/i.exec(address)?.[1] ?? "";
}

function isSame(a: Source, b: Source): boolean {
  return a.number === "" ? a.title === b.title && a.address === b.address : a.number === b.number;
}
