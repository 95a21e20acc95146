import type { PanelName } from "./panelName";

/** A change of a file that is there: text behind a place that is found in it. */
export type Edit = { readonly path: string; readonly change: (text: string) => string };

/** Puts a line behind the last one that begins so; throws where none does: the file is not what this command knows. */
function addAfterLast(text: string, path: string, begins: RegExp, line: string): string {
  const lines = text.split("\n");
  const at = lines.reduce((last, one, index) => (begins.test(one) ? index : last), -1);
  if (at < 0) throw new Error(`${path} has no line like ${begins.source}: add ${line.trim()} by hand.`);
  return [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)].join("\n");
}

/** The lists in which a panel is named: the controls that are built, and the words that its tests find. */
export function listEdits({ name, topic }: PanelName): readonly Edit[] {
  const words = `import ${topic} from "#words/${name}/strings/${name}.1033";`;
  const wordsImport = /^import \w+ from "#words\//;
  const tests = [
    { path: "test/panels/showPanel.tsx", begins: /^ {2}\.\.\.\w+,$/, line: `  ...${topic},` },
    { path: "test/panels/frame/everyWord.test.ts", begins: /^ {2}wrapUp,$/, line: `  ${topic},` },
  ];
  return [
    {
      path: "pcf.config.json",
      change: (text) => text.replace(/("controls": \[[^\]]*?)\s*\]/, `$1, "${name}"]`),
    },
    ...tests.map(({ path, begins, line }) => ({
      path,
      change: (text: string) => addAfterLast(addAfterLast(text, path, wordsImport, words), path, begins, line),
    })),
  ];
}
