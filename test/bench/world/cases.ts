import { articleOf, codeOf, numberOf, products } from "./articles";
import type { Invention } from "./invention";

const day = 86_400_000;

/** Most customers have one of a few errors: so many of each product. */
const commonErrors = 60;

/** A line of cases.jsonl: a resolved case of one of the products, solved with one of its articles. */
export function inventCase(index: number, { count, pick, noun, sentence }: Invention): object {
  const product = pick(products);
  const article = articleOf(product, count(0, commonErrors - 1));
  const opened = Date.UTC(2025, 0, 1) + index * 1_800_000;
  const said = Array.from({ length: count(1, 3) }, sentence).join(" ");
  return {
    id: `CAS-${String(index).padStart(5, "0")}`,
    title: `${codeOf(article)} on ${product}, ${noun()} does not answer`,
    description: `The customer sees error ${codeOf(article)} on a ${product}. ${said}`,
    product,
    opened: new Date(opened).toISOString(),
    resolved: new Date(opened + count(1, 9) * day).toISOString(),
    resolution: `Replaced the ${noun()}, then cleared ${codeOf(article)}. ${sentence()}`,
    article: numberOf(article),
    reopened: count(1, 20) === 1,
    customer: `Customer ${count(1, 400)}`,
  };
}
