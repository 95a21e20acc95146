import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildConfig, listControls, readBuildConfig, root } from "./config";
import { sharedWordsOf } from "./words";

const property =
  '    <property name="conversationId" display-name-key="property.conversationId" description-key="property.conversationId.description" of-type="SingleLine.Text" usage="bound" required="true" />';

/** The rows of a view; the app's own commands, views and search stay around it. */
const dataset =
  '    <data-set name="conversations" display-name-key="dataset.conversations" description-key="dataset.conversations.description" cds-data-set-options="displayCommandBar:true;displayViewSelector:true;displayQuickFind:true" />';

const features = `    <feature-usage>
      <uses-feature name="Utility" required="true" />
      <uses-feature name="WebAPI" required="true" />
    </feature-usage>
`;

/** Where a control's manifest stands, below the root. */
export const manifestPath = (control: string): string => `controls/${control}/ControlManifest.Input.xml`;

/**
 * The manifest of a control. All are alike: they differ in their name and in whether they are bound to a conversation or to the rows of
 * a view; the library control needs nothing and holds no shared words.
 * Version, languages and platform libraries are those of pcf.config.json.
 */
export function writeManifest(control: string, config: BuildConfig): string {
  const { namespace, version, locales, library, publisher, platformLibraries, datasetControls } = config;
  const isLibrary = control === library;
  const dependency = `      <dependency type="control" name="${publisher.prefix}_${namespace}.${library}" order="1" />\n`;
  const words = [control, ...(isLibrary ? [] : [sharedWordsOf(control, config)])].flatMap((file) =>
    locales.map((language) => `      <resx path="strings/${file}.${language}.resx" version="${version}" />`),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<manifest>
  <control namespace="${namespace}" constructor="${control}" version="${version}" display-name-key="control.name" description-key="control.description" control-type="virtual">
${datasetControls.includes(control) ? dataset : property}
    <resources>
${isLibrary ? "" : dependency}      <code path="index.ts" order="${isLibrary ? 1 : 2}" />
      <platform-library name="React" version="${platformLibraries.React}" />
      <platform-library name="Fluent" version="${platformLibraries.Fluent}" />
${words.join("\n")}
    </resources>
${isLibrary ? "" : features}  </control>
</manifest>
`;
}

/** Brings every control's manifest up to date with pcf.config.json. */
export function writeManifests(): void {
  const config = readBuildConfig();
  for (const control of [config.library, ...listControls(config)]) {
    const path = resolve(root, manifestPath(control));
    const text = writeManifest(control, config);
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  }
}
