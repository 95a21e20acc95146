import { fieldsOf, listIn, textAt } from "./fields";

const articleNumber = /\bKA-[0-9]{3,8}\b/g;
const most = 20;

/**
 * Article numbers an answer cites: in its words, or in the citations Copilot Studio attaches as entities
 * (schema.org Message: `citation[].appearance.{name, url, abstract}`). In order, each once, at most 20.
 */
export function readCitations(text: string, entities: unknown): readonly string[] {
  const sources = (listIn(entities) ?? [])
    .slice(0, most)
    .flatMap((entity) => (listIn(fieldsOf(entity).get("citation")) ?? []).slice(0, most))
    .map((citation) => {
      const appearance = fieldsOf(fieldsOf(citation).get("appearance"));
      return `${textAt(appearance, "name").slice(0, 500)} ${textAt(appearance, "url").slice(0, 2_000)}`;
    });
  const numbers = [...text.slice(0, 20_000).matchAll(articleNumber), ...sources.join(" ").matchAll(articleNumber)];
  return [...new Set(numbers.map((match) => match[0]))].slice(0, most);
}
