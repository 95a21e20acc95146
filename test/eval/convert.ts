import { convertFolder } from "./convertFolder";

/**
 * `tsx test/eval/convert.ts FROM TO`: the customer-care conversations with their resolving documents and the ABCD
 * guidelines in FROM, as a data folder TO for `npm start -- --data TO`. Their text stays outside of the project.
 */
const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.log("tsx test/eval/convert.ts FROM TO");
  process.exitCode = 2;
} else {
  const { articles, cases, conversations } = convertFolder(from, to);
  console.log(`${articles} articles, ${cases} cases and ${conversations} conversations in ${to}`);
}
