import { type Finding, problem, warning } from "./finding";
import { all, type Package, read } from "./readPackage";

const place = "solution.xml";

function checkIdentity(contents: Package): readonly Finding[] {
  const document = contents.xml(place);
  if (!document) return [];
  const findings: Finding[] = [];
  const name = read(document, "UniqueName");
  if (!/^[A-Za-z_]\w*$/.test(name))
    findings.push(problem(place, `"${name}" is no unique name of a solution (letters, digits, "_").`));
  const version = read(document, "Version");
  if (!/^\d+(?:\.\d+){1,3}$/.test(version))
    findings.push(problem(place, `the version is "${version}"; Dataverse takes two to four numbers, such as 1.2.0.0.`));
  const managed = read(document, "Managed");
  if (managed === "2")
    findings.push(problem(place, "Managed is 2, which only unpacked source trees have; a zip has 0 or 1."));
  else if (managed !== "0" && managed !== "1")
    findings.push(problem(place, `Managed is "${managed}"; a zip has 0 or 1.`));
  const prefix = read(document, "CustomizationPrefix");
  if (!/^[A-Za-z][A-Za-z0-9]{1,7}$/.test(prefix) || /^mscrm/i.test(prefix))
    findings.push(
      problem(
        place,
        `the publisher's prefix is "${prefix}"; it has two to eight letters and digits, and is not mscrm.`,
      ),
    );
  return findings;
}

type Kind = { readonly type: string; readonly words: string; readonly names: readonly string[] };

const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();

/** The kinds whose components and roots must be the same, with the names of the components the zip holds. */
function listKinds({ xml }: Package): readonly Kind[] {
  const custom = xml("customizations.xml");
  return [
    {
      type: "20",
      words: "security role",
      names: all(all(custom, "Roles")[0], "Role").map((one) => bare(one.getAttribute("id") ?? "")),
    },
    {
      type: "61",
      words: "web resource",
      names: all(custom, "WebResource").map((one) => read(one, "Name").toLowerCase()),
    },
    { type: "66", words: "control", names: all(custom, "CustomControl").map((one) => read(one, "Name").toLowerCase()) },
    {
      type: "29",
      words: "workflow",
      names: all(custom, "Workflow").map((one) => bare(one.getAttribute("WorkflowId") ?? "")),
    },
  ];
}

/** Names of components that are never roots: agents and their parts, environment variables, commands. */
const rootless = ({ paths }: Package): ReadonlySet<string> =>
  new Set(
    paths
      .filter((path) => /^(?:bots|botcomponents|environmentvariabledefinitions|appactions)\//.test(path))
      .map((path) => path.split("/")[1]?.toLowerCase() ?? ""),
  );

function checkRoots(contents: Package): readonly Finding[] {
  const roots = all(contents.xml(place), "RootComponent").map((one) => ({
    type: one.getAttribute("type") ?? "",
    name: bare(one.getAttribute("id") ?? one.getAttribute("schemaName") ?? ""),
  }));
  const none = rootless(contents);
  const findings: Finding[] = roots
    .filter(({ name }) => none.has(name))
    .map(({ type, name }) =>
      problem(
        place,
        `${name} is a root component (type ${type}); agents, variables and commands have none in any export.`,
      ),
    );
  const seen = new Set<string>();
  for (const { type, name } of roots) {
    if (seen.has(`${type} ${name}`))
      findings.push(problem(place, `the root component ${name} (type ${type}) is named twice.`));
    seen.add(`${type} ${name}`);
  }
  for (const { type, words, names } of listKinds(contents)) {
    const own = roots.filter((root) => root.type === type).map(({ name }) => name);
    for (const name of names.filter((one) => !own.includes(one)))
      findings.push(problem(place, `the ${words} ${name} is no root component: it would not be imported.`));
    for (const name of own.filter((one) => !names.includes(one)))
      findings.push(
        problem(place, `the root component ${name} (type ${type}) names a ${words} that is not in the zip.`),
      );
  }
  return findings;
}

function checkNeeds(contents: Package): readonly Finding[] {
  const missing = all(contents.xml(place), "MissingDependency");
  const names = [...new Set(missing.map((one) => all(one, "Required")[0]?.getAttribute("solution") ?? ""))];
  return names
    .filter((name) => name !== "" && !/^(?:Active|System)\b/.test(name))
    .map((name) => warning(place, `it needs the solution ${name} to be in the target.`));
}

/** What solution.xml says of the solution, and whether it names the components the zip holds. */
export function checkManifest(contents: Package): readonly Finding[] {
  return [...checkIdentity(contents), ...checkRoots(contents), ...checkNeeds(contents)];
}
