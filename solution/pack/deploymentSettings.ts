import { PackError, type Solution } from "./solution";

/** Values of one environment, by the schema name of a variable or the name of an agent (there: the id of the group it is shared with). */
export type DeploymentValues = Readonly<Record<string, string>>;

/**
 * The deployment-settings file of solutions, as `pac solution import --settings-file` and pipelines read it. What has no value is left
 * out: an empty text breaks the import. Throws PackError for a value of something that no solution has.
 */
export function writeDeploymentSettings(solutions: readonly Solution[], values: DeploymentValues): string {
  const once = (names: readonly string[]): readonly string[] => [...new Set(names)];
  const variables = once(solutions.flatMap((solution) => solution.variables.map(({ schemaName }) => schemaName)));
  const agents = once(solutions.flatMap((solution) => solution.agents.map(({ name }) => name)));
  const unknown = Object.keys(values).filter((name) => !variables.includes(name) && !agents.includes(name));
  if (unknown.length > 0) {
    const names = [...variables, ...agents].join(", ");
    throw new PackError(
      unknown.map((place) => ({
        place,
        words: `no solution has a variable or an agent of this name. There are: ${names}.`,
      })),
    );
  }
  const valued = (names: readonly string[]) => names.filter((name) => (values[name] ?? "").trim() !== "");
  const settings = {
    EnvironmentVariables: valued(variables).map((name) => ({ SchemaName: name, Value: values[name] })),
    ConnectionReferences: [],
    CopilotAgents: valued(agents).map((name) => ({ AadGroupId: values[name], Name: name })),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
