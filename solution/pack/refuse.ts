import { findMissingWords } from "./missingWords";
import type { Agent, Refusal, Solution } from "./solution";

/** Dataverse's limits: bytes of a web resource; characters of a schema name, of an agent's name for Omnichannel, of a component. */
const limits = { webResource: 5_000_000, schemaName: 100, agentName: 30, data: 1_048_576 } as const;

const speakable = /^[A-Za-z0-9_.-]+$/;
/** A web resource's name may have folders. */
const speakableResource = /^[A-Za-z0-9_./-]+$/;

/** Every name of the solution that stands under the publisher's prefix, with where it is. */
function listNames(solution: Solution): readonly { readonly place: string; readonly name: string }[] {
  return [
    ...solution.controls.map(({ schemaName }) => ({ place: "control", name: schemaName })),
    ...solution.variables.map(({ schemaName }) => ({ place: "environment variable", name: schemaName })),
    ...solution.commands.map(({ name }) => ({ place: "command", name })),
    ...solution.agents.map(({ schemaName }) => ({ place: "agent", name: schemaName })),
    // Tests are named as Copilot Studio names them, after an id.
    ...solution.agents.flatMap(({ components }) =>
      components
        .filter(({ type }) => type !== 19)
        .map(({ schemaName }) => ({ place: "agent component", name: schemaName })),
    ),
  ];
}

function refuseNames(solution: Solution): readonly Refusal[] {
  const { prefix, displayName } = solution.publisher;
  const resources = solution.webResources.map(({ name }) => ({ place: "web resource", name }));
  const names = listNames(solution);
  const foreign = [...names, ...resources]
    .filter(({ name }) => !name.startsWith(`${prefix}_`))
    .map(({ place, name }) => ({
      place: `${place} ${name}`,
      words: `the name does not begin with ${prefix}_, the prefix of the publisher ${displayName}: it belongs to somebody else.`,
    }));
  const unspeakable = [
    ...names.filter(({ name }) => !speakable.test(name)),
    ...resources.filter(({ name }) => !speakableResource.test(name)),
  ].map(({ place, name }) => ({
    place: `${place} ${name}`,
    words: "the name has signs other than letters, digits, '_', '.' and '-': an import breaks on them.",
  }));
  const long = names
    .filter(({ name }) => name.length > limits.schemaName)
    .map(({ place, name }) => ({
      place: `${place} ${name}`,
      words: `the name has ${name.length} characters; Dataverse takes ${limits.schemaName}.`,
    }));
  return [...foreign, ...unspeakable, ...long];
}

function refuseWebResources({ webResources }: Solution): readonly Refusal[] {
  return webResources
    .filter(({ content }) => content.length > limits.webResource)
    .map(({ name, content }) => ({
      place: `web resource ${name}`,
      words: `it has ${content.length} bytes; an organisation takes ${limits.webResource} unless it was set higher.`,
    }));
}

/** A command needs the script it calls in the same zip. */
function refuseCommands({ commands, webResources }: Solution): readonly Refusal[] {
  return commands
    .filter(({ script }) => !webResources.some(({ name }) => name === script))
    .map(({ name, script }) => ({
      place: `command ${name}`,
      words: `it calls ${script}, which is no web resource of this solution.`,
    }));
}

function refuseAgent({ name, schemaName, components }: Agent): readonly Refusal[] {
  const long = components
    .filter(({ data }) => data.length > limits.data)
    .map((component) => ({
      place: `agent component ${component.schemaName}`,
      words: `its YAML has ${component.data.length} characters; Dataverse takes ${limits.data}.`,
    }));
  if (name.length <= limits.agentName) return long;
  return [
    {
      place: `agent ${schemaName}`,
      words: `its name has ${name.length} characters; with more than ${limits.agentName} it does not connect to Omnichannel.`,
    },
    ...long,
  ];
}

/** Everything for which Dataverse would not take a solution, with its place; [] where it would. */
export function findRefusals(solution: Solution): readonly Refusal[] {
  return [
    ...refuseNames(solution),
    ...refuseWebResources(solution),
    ...refuseCommands(solution),
    ...solution.agents.flatMap(refuseAgent),
    ...solution.controls.flatMap((control) => findMissingWords(control, solution.languages)),
  ];
}

/** Two solutions that both bring a component are in each other's way: removing one would take it from the other. */
export function findTwins(solutions: readonly Solution[]): readonly Refusal[] {
  const owner = new Map<string, string>();
  const twins: Refusal[] = [];
  for (const solution of solutions) {
    for (const { place, name } of listNames(solution)) {
      const other = owner.get(name);
      if (other !== undefined && other !== solution.uniqueName)
        twins.push({
          place: `${place} ${name}`,
          words: `it is in ${other} and in ${solution.uniqueName}; it can be in one.`,
        });
      owner.set(name, solution.uniqueName);
    }
  }
  return twins;
}
