import { type Finding, problem, warning } from "./finding";
import { all, type Package, read } from "./readPackage";

const longestName = 100;
const longestData = 1_048_576;
/** Types of agent parts whose content stands in `data`. */
const withData = ["9", "12", "15", "16", "17", "19"];

/** Names of the folders below one of the zip's folders: the components of that kind. */
export function listComponents({ paths }: Package, folder: string): readonly string[] {
  const names = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.split("/")[1] ?? "");
  return [...new Set(names)];
}

/** Whether another solution may hold what is missing here: then the target decides. */
const leansOnOthers = (contents: Package): boolean => all(contents.xml("solution.xml"), "MissingDependency").length > 0;

function checkCommands(contents: Package): readonly Finding[] {
  const resources = new Set(
    all(contents.xml("customizations.xml"), "WebResourceId").map((one) =>
      (one.textContent ?? "").replace(/[{}]/g, "").toLowerCase(),
    ),
  );
  return listComponents(contents, "appactions").flatMap((name) => {
    const path = `appactions/${name}/appaction.xml`;
    const command = contents.xml(path);
    if (!command) return [problem(path, "it is missing.")];
    const id = read(command, "webresourceid").replace(/[{}]/g, "").toLowerCase();
    if (read(command, "onclickeventtype") !== "2" || resources.has(id) || leansOnOthers(contents)) return [];
    return [
      problem(
        path,
        `it calls the web resource ${id || "(none)"}, and the zip has none with this id: the button does nothing.`,
      ),
    ];
  });
}

function checkVariables(contents: Package): readonly Finding[] {
  return listComponents(contents, "environmentvariabledefinitions").flatMap((name) => {
    const path = `environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`;
    const variable = contents.xml(path);
    if (!variable) return [problem(path, "it is missing.")];
    const findings: Finding[] = [];
    const schema = variable.documentElement?.getAttribute("schemaname") ?? "";
    if (schema !== name) findings.push(problem(path, `it defines ${schema}, and its folder is named ${name}.`));
    const type = read(variable, "type");
    if (!/^10000000[0-5]$/.test(type))
      findings.push(problem(path, `its type is "${type}"; there are 100000000 to 100000005.`));
    const initial = read(variable, "defaultvalue");
    if (type === "100000003" && initial !== "" && !isJson(initial))
      findings.push(problem(path, "its default is no JSON."));
    return findings;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkBot(contents: Package, bot: string, parts: ReadonlySet<string>): readonly Finding[] {
  const path = `bots/${bot}/bot.xml`;
  const document = contents.xml(path);
  if (!document) return [problem(path, "it is missing.")];
  const findings: Finding[] = [];
  const name = read(document, "name");
  if (name.length > 30)
    findings.push(
      warning(path, `the agent's name has ${name.length} characters; above 30 it does not connect to Omnichannel.`),
    );
  if (read(document, "synchronizationstatus") !== "")
    findings.push(
      warning(
        path,
        "it carries synchronizationstatus: the publishing state and application id of another organisation.",
      ),
    );
  const configuration = `bots/${bot}/configuration.json`;
  if (!contents.paths.includes(configuration)) return [...findings, problem(configuration, "it is missing.")];
  if (!isJson(contents.text(configuration))) return [...findings, problem(configuration, "it is no JSON.")];
  const main = /"defaultSchemaName"\s*:\s*"([^"]+)"/.exec(contents.text(configuration))?.[1];
  if (main && !parts.has(main)) findings.push(problem(configuration, `it names ${main}, which is not in the zip.`));
  return findings;
}

type Present = { readonly owners: ReadonlySet<string>; readonly known: ReadonlySet<string> };

function checkPart(contents: Package, name: string, { owners, known }: Present): readonly Finding[] {
  const path = `botcomponents/${name}/botcomponent.xml`;
  const part = contents.xml(path);
  if (!part) return [problem(path, "it is missing.")];
  const findings: Finding[] = [];
  const schema = part.documentElement?.getAttribute("schemaname") ?? "";
  if (schema !== name) findings.push(problem(path, `it describes ${schema}, and its folder is named ${name}.`));
  if (name.length > longestName)
    findings.push(problem(path, `its name has ${name.length} characters; Dataverse takes ${longestName}.`));
  const belongings = [
    { kind: "agent", to: read(all(part, "parentbotid")[0], "schemaname"), present: owners },
    { kind: "component", to: read(all(part, "parentbotcomponentid")[0], "schemaname"), present: known },
  ];
  for (const { kind, to, present } of belongings) {
    if (to !== "" && !present.has(to))
      findings.push(problem(path, `it belongs to the ${kind} ${to}, which is not in the zip.`));
  }
  const data = `botcomponents/${name}/data`;
  if (withData.includes(read(part, "componenttype")) && !contents.paths.includes(data))
    findings.push(problem(data, "it is missing: the component would be empty."));
  if (contents.text(data).length > longestData)
    findings.push(problem(data, `it is longer than ${longestData} characters.`));
  return findings;
}

/** Commands, environment variables and agents: each part is there, says who it is, and names what the zip has. */
export function checkComponents(contents: Package): readonly Finding[] {
  const bots = listComponents(contents, "bots");
  const parts = listComponents(contents, "botcomponents");
  const [owners, known] = [new Set(bots), new Set(parts)];
  return [
    ...checkCommands(contents),
    ...checkVariables(contents),
    ...bots.flatMap((bot) => checkBot(contents, bot, known)),
    ...parts.flatMap((part) => checkPart(contents, part, { owners, known })),
  ];
}
