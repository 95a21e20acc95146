import { type BuildConfig, writeManifest } from "#build";
import type { PanelName } from "./panelName";
import { writeWords } from "./words";

/** A file to write, by its path below the root. */
export type NewFile = { readonly path: string; readonly text: string };

const panel = ({ name, topic, title }: PanelName): string => `import * as React from "react";
import type { DeskState } from "#desk/conversation";
import { useDesk } from "#panels/deskContext";
import { useTextStyles } from "#panels/elements";
import { describeLoaded, Panel, useFrame } from "#panels/frame";

const selectLast = ({ transcript }: DeskState): string | null =>
  [...transcript.turns].reverse().find(({ speaker }) => speaker === "customer")?.text ?? null;

const selectConversation = ({ conversation }: DeskState): DeskState["conversation"] => conversation;

/** ${title}: so far the customer's last message, as text. */
export function ${name}Panel(): React.ReactElement {
  const frame = useFrame();
  const { strings } = frame;
  const styles = useTextStyles();
  const conversation = useDesk(selectConversation);
  const last = useDesk(selectLast);
  return (
    <Panel
      title={strings("${topic}.title")}
      state={describeLoaded(conversation, frame)}
      busy={conversation.kind === "loading"}
    >
      {last === null ? (
        <p>{strings("${topic}.empty")}</p>
      ) : (
        <>
          <p className={styles.caption}>{strings("${topic}.last")}</p>
          <p>{last}</p>
        </>
      )}
    </Panel>
  );
}
`;

const entry = ({ name }: PanelName): string => `import { LateControl } from "#library";

/** The control of this folder's manifest. What it shows stands in \`control.ts\`, which runs when the library is on the page. */
export class ${name} extends LateControl {
  constructor() {
    super(() => import(/* webpackMode: "eager" */ "./control"));
  }
}
`;

const control = ({ name, topic }: PanelName): string => `import { ${name}Panel } from "#panels/${topic}";
import { DeskControl } from "#wiring";

/** The panel with the lifecycle that all Warmline controls share. */
export const createControl = (): DeskControl => new DeskControl(${name}Panel);
`;

const test = ({ name, topic, title }: PanelName): string => `/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { ${name}Panel } from "#panels/${topic}";
import { aTurn, buildTranscript } from "#support";
import { hostile, showPanel } from "./showPanel";

const said = (...texts: readonly string[]) => ({
  transcript: buildTranscript(texts.map((text, at) => aTurn(\`t\${at + 1}\`, "customer", text))),
});

describe("the panel ${title}", () => {
  it("shows the customer's last message, as text", () => {
    showPanel(${name}Panel, said("Hello", hostile));
    expect(screen.getByRole("region", { name: "${title}" })).toHaveTextContent("<img src=x");
    expect(document.querySelector("img")).toBeNull();
  });

  it("says so while there is none", () => {
    showPanel(${name}Panel, said());
    expect(screen.getByRole("region", { name: "${title}" })).toHaveTextContent("The customer has not written yet.");
  });
});
`;

const page = ({ title }: PanelName): string => `# ${title}
The customer's last message, as text.

## What is shown when there is nothing
While the customer has not written, one sentence says so.
`;

/** All files of a new panel, as they are written. */
export function listPanelFiles(panelName: PanelName, config: BuildConfig): readonly NewFile[] {
  const { name, topic, title, slug } = panelName;
  return [
    { path: `src/panels/${topic}/${name}Panel.tsx`, text: panel(panelName) },
    { path: `src/panels/${topic}/index.ts`, text: `export { ${name}Panel } from "./${name}Panel";\n` },
    { path: `controls/${name}/ControlManifest.Input.xml`, text: writeManifest(name, config) },
    { path: `controls/${name}/index.ts`, text: entry(panelName) },
    { path: `controls/${name}/control.ts`, text: control(panelName) },
    ...config.locales.map((language) => ({
      path: `controls/${name}/strings/${name}.${language}.resx`,
      text: writeWords(topic, title, language),
    })),
    { path: `test/panels/${topic}.test.tsx`, text: test(panelName) },
    { path: `docs/panels/${slug}.md`, text: page(panelName) },
  ];
}
