import { introduced } from "./customizationsXml";
import { componentId } from "./names";
import { type Command, type Variable, variableTypes } from "./solution";
import { type Element, element, writeXml } from "./xml";

/** A text that has its words in the base language and, below, in every language. */
const writeLabel = (name: string, words: Readonly<Record<number, string>>): Element =>
  element(
    name,
    Object.entries(words).map(([language, text]) =>
      element("label", [], { description: text, languagecode: language }),
    ),
    { default: words[1033] ?? "" },
  );

/** The definition of an environment variable. A value is never shipped: it is the organisation's own. */
export function writeVariableXml({ schemaName, displayName, description, type, initial }: Variable): string {
  return writeXml(
    element(
      "environmentvariabledefinition",
      [
        ...(initial === "" ? [] : [element("defaultvalue", initial)]),
        writeLabel("description", { 1033: description }),
        writeLabel("displayname", { 1033: displayName }),
        element("introducedversion", introduced),
        element("iscustomizable", "1"),
        element("isrequired", "0"),
        element("secretstore", "0"),
        element("type", String(variableTypes[type])),
      ],
      { schemaname: schemaName },
    ),
  );
}

/** The command's unique name: without an app in it, as commands of a table stand that all apps show. */
export const commandName = ({ name, table }: Command): string => `${name}!${table}!0`;

/** The form's context, as the command bar hands it to a function (parameter type 5, PrimaryControl). */
const primaryControl = '[{"type":5}]';

/**
 * A modern command on a table's form (context 1, location 0) for every app: no app is named (Microsoft, "Create a table-scoped
 * command"). It finds its script by id.
 */
export function writeCommandXml(command: Command): string {
  const { name, label, table, script } = command;
  const texts: readonly (readonly [string, string])[] = [
    ["context", "1"],
    ["contextvalue", table],
    ["fonticon", "Chat"],
    ["hidden", "0"],
    ["iscustomizable", "1"],
    ["isdisabled", "0"],
    ["isgrouptitlehidden", "0"],
    ["location", "0"],
    ["name", name],
    ["onclickeventjavascriptfunctionname", command.function],
    ["onclickeventjavascriptparameters", primaryControl],
    ["onclickeventtype", "2"],
    ["origin", "0"],
    ["sequence", "100100015.0000000000"],
    ["statecode", "0"],
    ["statuscode", "1"],
    ["type", "0"],
    ["visibilitytype", "0"],
  ];
  const others = [
    writeLabel("buttonlabeltext", label),
    element("contextentity", [element("logicalname", table)]),
    element("onclickeventjavascriptwebresourceid", [element("webresourceid", componentId("webresource", script))]),
  ];
  const all = [...texts.map(([key, value]) => element(key, value)), ...others];
  const sorted = all.sort((a, b) => (a.name < b.name ? -1 : 1));
  return writeXml(element("appaction", sorted, { uniquename: commandName(command) }));
}
