import { zipSync, type Zippable } from "fflate";
import { writeAgentParts } from "./agentXml";
import { commandName, writeCommandXml, writeVariableXml } from "./componentXml";
import { writeContentTypes } from "./contentTypes";
import { writeCustomizationsXml } from "./customizationsXml";
import { contentPath } from "./names";
import { findRefusals } from "./refuse";
import { PackError, type Part, type Solution } from "./solution";
import { writeSolutionXml } from "./solutionXml";

const encode = (path: string, text: string): Part => ({ path, bytes: new TextEncoder().encode(text) });

/** Every file of the zip, in the order of server exports. Managed and unmanaged differ in one digit of solution.xml. */
export function writeParts(solution: Solution, managed: boolean): readonly Part[] {
  const { webResources, controls, commands, variables, agents } = solution;
  const parts = [
    encode("customizations.xml", writeCustomizationsXml(solution)),
    encode("solution.xml", writeSolutionXml(solution, managed)),
    ...webResources.map(({ name, content }) => ({ path: contentPath(name), bytes: content })),
    ...controls.flatMap(({ schemaName, files }) =>
      files.map(({ path, bytes }) => ({ path: `Controls/${schemaName}/${path}`, bytes })),
    ),
    ...writeAgentParts(agents),
    ...commands.map((command) => encode(`appactions/${commandName(command)}/appaction.xml`, writeCommandXml(command))),
    ...variables.map((variable) =>
      encode(
        `environmentvariabledefinitions/${variable.schemaName}/environmentvariabledefinition.xml`,
        writeVariableXml(variable),
      ),
    ),
  ];
  return [...parts, encode("[Content_Types].xml", writeContentTypes(parts.map(({ path }) => path)))];
}

/** The first moment a zip can name, in whatever time zone it is packed: the same tree gives the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A solution zip. Throws PackError, which names every place, where Dataverse would not take it. */
export function writeZip(solution: Solution, managed: boolean): Uint8Array {
  const refusals = findRefusals(solution);
  if (refusals.length > 0) throw new PackError(refusals);
  const entries: Zippable = {};
  for (const { path, bytes } of writeParts(solution, managed)) entries[path] = [bytes, { level: 9, mtime }];
  return zipSync(entries);
}
