import { root } from "#build";
import { newPanel } from "./newPanel";

/** `npm run new:panel NAME`: the skeleton of a panel, which passes the check and builds (CONTRIBUTING has what is left to do). */
const [name, ...rest] = process.argv.slice(2);
try {
  if (!name || rest.length > 0) throw new Error("npm run new:panel NAME");
  const { created, changed } = await newPanel(name, root);
  for (const path of created) console.log(`new      ${path}`);
  for (const path of changed) console.log(`changed  ${path}`);
  console.log(
    `Its title stands in controls/${name}/strings in English: translate it. Then give it its place on the desk page.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
