import { readTrainOptions } from "./options";
import { train } from "./train";

/** `npm run train -- sentiment --data FILE [--out FILE]`, or `readers|feelings --data FOLDER`; see docs/administer.md. */
const read = readTrainOptions(process.argv.slice(2));
if (read.kind === "wrong") {
  console.error(`${read.reason}\nnpm run train -- sentiment|readers|feelings --data PATH [--out FILE]`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = train(read.options, (line) => console.log(line)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
