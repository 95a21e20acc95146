import type { Agent, AgentComponent, Part } from "./solution";
import { element, writeXml } from "./xml";

/** Authentication "None" (bot.authenticationmode 1): customers are not asked to sign in. */
const noAuthentication = "1";
const asNeeded = "0";

function writeBot({ schemaName, name, language }: Agent): string {
  return writeXml(
    element(
      "bot",
      [
        element("authenticationmode", noAuthentication),
        element("authenticationtrigger", asNeeded),
        element("iscustomizable", "0"),
        element("language", String(language)),
        element("name", name),
        element("runtimeprovider", "0"),
        element("template", "default-2.1.0"),
        element("timezoneruleversionnumber", "4"),
      ],
      { schemaname: schemaName },
    ),
  );
}

/** Model knowledge is off: the agent answers from its sources alone. Publishing stays a step of its own (docs/install.md). */
function writeConfiguration({ schemaName, generative, moderation }: Agent): string {
  const configuration = {
    $kind: "BotConfiguration",
    channels: [],
    settings: { GenerativeActionsEnabled: generative },
    publishOnImport: false,
    isAgentConnectable: false,
    gPTSettings: { $kind: "GPTSettings", defaultSchemaName: `${schemaName}.gpt.default` },
    isLightweightBot: false,
    aISettings: {
      $kind: "AISettings",
      useModelKnowledge: false,
      isFileAnalysisEnabled: false,
      isSemanticSearchEnabled: true,
      ...(moderation === undefined ? {} : { contentModeration: moderation }),
      optInUseLatestModels: false,
    },
    recognizer: { $kind: "GenerativeAIRecognizer" },
  };
  return JSON.stringify(configuration, null, 2);
}

function writeComponent({ schemaName, name, description, type, parent }: AgentComponent, agent: Agent): string {
  return writeXml(
    element(
      "botcomponent",
      [
        ...(type === 19 ? [element("category", "Testing")] : []),
        element("componenttype", String(type)),
        ...(description === "" ? [] : [element("description", description)]),
        element("iscustomizable", "0"),
        element("name", name),
        ...(parent === undefined ? [] : [element("parentbotcomponentid", [element("schemaname", parent)])]),
        element("parentbotid", [element("schemaname", agent.schemaName)]),
        element("statecode", "0"),
        element("statuscode", "1"),
      ],
      { schemaname: schemaName },
    ),
  );
}

/** Environment variables that a component's YAML uses, by schema name ("Env.wml_Library"). */
export function usedVariables(data: string): readonly string[] {
  return [...new Set([...data.matchAll(/\bEnv\.(\w+)/g)].map(([, name = ""]) => name))].sort();
}

/** Which component uses which environment variable; null where none does. */
function writeVariableLinks(agents: readonly Agent[]): string | null {
  const links = agents.flatMap(({ components }) =>
    components.flatMap(({ schemaName, data }) =>
      usedVariables(data).map((variable) =>
        element("botcomponent_environmentvariabledefinition", [element("iscustomizable", "1")], {
          "botcomponentid.schemaname": schemaName,
          "environmentvariabledefinitionid.schemaname": variable,
        }),
      ),
    ),
  );
  return links.length === 0 ? null : writeXml(element("botcomponent_environmentvariabledefinitionset", links));
}

const encode = (path: string, text: string): Part => ({ path, bytes: new TextEncoder().encode(text) });

/** The parts of agents, in the order of exports: the YAML, the agents, what the components are, and what they use. */
export function writeAgentParts(agents: readonly Agent[]): readonly Part[] {
  const components = agents.flatMap((agent) => agent.components.map((component) => ({ agent, component })));
  const links = writeVariableLinks(agents);
  return [
    ...components.map(({ component: { schemaName, data } }) => encode(`botcomponents/${schemaName}/data`, data)),
    ...agents.flatMap((agent) => [
      encode(`bots/${agent.schemaName}/configuration.json`, writeConfiguration(agent)),
      encode(`bots/${agent.schemaName}/bot.xml`, writeBot(agent)),
    ]),
    ...components.map(({ agent, component }) =>
      encode(`botcomponents/${component.schemaName}/botcomponent.xml`, writeComponent(component, agent)),
    ),
    ...(links === null ? [] : [encode("Assets/botcomponent_environmentvariabledefinitionset.xml", links)]),
  ];
}
