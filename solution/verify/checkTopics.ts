import { listComponents } from "./checkComponents";
import { type Finding, problem } from "./finding";
import { all, type Package, read } from "./readPackage";

/** The agent a part belongs to: what its name begins with. */
const agentOf = (part: string): string => part.split(".")[0] ?? "";

/** Every match of the first group. */
const matches = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, one = ""]) => one)),
];

/** Agents' global variables: those with a component, and those a topic of the agent sets. */
function listGlobals(contents: Package, parts: readonly string[]): ReadonlySet<string> {
  const known = parts
    .filter((part) => part.includes(".GlobalVariableComponent."))
    .map((part) => `${agentOf(part)} ${part.split(".").pop() ?? ""}`);
  const set = parts.flatMap((part) =>
    matches(contents.text(`botcomponents/${part}/data`), /(?:variable|property|init):\s*(?:init:)?Global\.(\w+)/gi).map(
      (name) => `${agentOf(part)} ${name}`,
    ),
  );
  return new Set([...known, ...set]);
}

/** What the links of Assets/…set.xml join must be in the zip at both ends. */
function checkLinks(contents: Package, parts: ReadonlySet<string>, variables: ReadonlySet<string>): readonly Finding[] {
  const path = "Assets/botcomponent_environmentvariabledefinitionset.xml";
  return all(contents.xml(path), "botcomponent_environmentvariabledefinition").flatMap((link) => {
    const part = link.getAttribute("botcomponentid.schemaname") ?? "";
    const variable = link.getAttribute("environmentvariabledefinitionid.schemaname") ?? "";
    return [
      ...(parts.has(part) ? [] : [problem(path, `it links ${part}, which is not in the zip.`)]),
      ...(variables.has(variable)
        ? []
        : [problem(path, `it links the variable ${variable}, which is not in the zip.`)]),
    ];
  });
}

/** What topics name exists: other topics of their agent, global variables, environment variables. */
export function checkTopics(contents: Package): readonly Finding[] {
  const parts = listComponents(contents, "botcomponents");
  const variables = new Set(listComponents(contents, "environmentvariabledefinitions"));
  const [known, bots] = [new Set(parts), new Set(listComponents(contents, "bots"))];
  const globals = listGlobals(contents, parts);
  const leans = all(contents.xml("solution.xml"), "MissingDependency").length > 0;
  const findings = parts.flatMap((part) => {
    const path = `botcomponents/${part}/data`;
    const text = contents.text(path);
    const own = agentOf(part);
    const type = read(contents.xml(`botcomponents/${part}/botcomponent.xml`), "componenttype");
    const dialogs = matches(text, /^\s*(?:- )?dialog:\s*["']?([\w.-]+)/gm).filter((name) => bots.has(agentOf(name)));
    const expected = type === "19" ? matches(text, /^\s*(?:- )?schemaName:\s*["']?([\w.-]+)/gm) : [];
    return [
      ...dialogs
        .filter((name) => !known.has(name))
        .map((name) => problem(path, `it goes to ${name}, which is not in the zip.`)),
      ...expected
        .filter((name) => bots.has(agentOf(name)) && !known.has(name))
        .map((name) => problem(path, `it expects the topic ${name}, which is not in the zip.`)),
      ...(type === "9" && bots.has(own) ? matches(text, /\bGlobal\.(\w+)/g) : [])
        .filter((name) => !globals.has(`${own} ${name}`))
        .map((name) =>
          problem(path, `it reads Global.${name}, which the agent has no variable for and no topic sets.`),
        ),
      ...(leans ? [] : matches(text, /\bEnv\.(\w+)/g))
        .filter((name) => !variables.has(name))
        .map((name) => problem(path, `it reads Env.${name}, and the zip defines no such environment variable.`)),
    ];
  });
  return [...findings, ...checkLinks(contents, known, variables)];
}
