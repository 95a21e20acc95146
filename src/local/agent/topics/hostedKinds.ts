import { FxError, isBlank, toText, type Value } from "#local/agent/powerFx";
import type { Fields } from "#local/agent/yaml";
import { type ActionKind, type ActionKinds, readOutput, readVariable } from "./actionKind";
import { type FoundAnswer, type Machine, next, type Run, type ServiceResponse } from "./machine";
import type { OutActivity } from "./activity";
import type { VariablePath } from "./variablePath";

/** How an answer cites: one entity of schema.org, as Copilot Studio sends it. */
export function citationEntity({ citations }: FoundAnswer): unknown {
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    additionalType: ["AIGeneratedContent"],
    citation: citations.map(({ position, name, url, text }) => ({
      "@type": "Claim",
      position,
      appearance: { "@type": "DigitalDocument", name: name.slice(0, 80), url, abstract: text.slice(0, 160), text },
    })),
  };
}

const toValue = ({ text, citations }: FoundAnswer, textOnly: boolean): Value => {
  if (textOnly) return text;
  const sources = citations.map(({ id, name, url, text: words }) => ({ Id: id, Name: name, Url: url, Text: words }));
  return { Text: { Content: text, MarkdownContent: text, CitationSources: sources } };
};

const toMessage = (found: FoundAnswer): OutActivity => ({
  type: "message",
  text: found.text,
  textFormat: "markdown",
  entities: [citationEntity(found)],
  channelData: { feedbackLoop: { type: "default" } },
});

/** Answers from the sources, in their own words, or not at all. */
function readSearch(fields: Fields): Run {
  const variable = readVariable(fields, "variable", false);
  const question = fields.neededExpression("userInput");
  const sends = !fields.has("autoSend") || fields.flag("autoSend");
  const textOnly = fields.text("responseCaptureType") === "TextOnly";
  return (machine) => {
    const asked = toText(question.read(machine.scope));
    const found = isBlank(asked) ? null : machine.ports.search(asked);
    const citedSources = (found?.citations ?? []).map(({ id }) => id);
    machine.trace("KnowledgeTraceData", { completionState: found ? "Answered" : "NoAnswer", citedSources });
    if (variable) machine.assign(variable, found ? toValue(found, textOnly) : null);
    if (found) machine.answered();
    if (found && sends) machine.send(toMessage(found));
    return next;
  };
}

/** What is called outside: run where there is a flow of that id here; otherwise its outputs stay blank, and that is told. */
function readFlow(fields: Fields, id: string, kind: string): Run {
  const input = fields.map("input")?.bindings("binding") ?? [];
  const output = readOutput(fields);
  return (machine) => {
    const given = Object.fromEntries(input.map(({ name, value }) => [name, value.read(machine.scope)]));
    const result = machine.ports.runFlow(id, given);
    machine.trace(result ? "ActionRun" : "NotRun", { kind, id });
    for (const { name, to } of output) machine.assign(to, result?.[name] ?? null);
    return next;
  };
}

const stub = (kind: string, what: string): ActionKind => ({
  stub: what,
  read: (fields) => {
    const variables = ["variable", "response", "resultVariable"].flatMap((name) =>
      fields.find(name)?.kind === "plain" ? (readVariable(fields, name, false) ?? []) : [],
    );
    const output = readOutput(fields);
    return (machine) => {
      machine.trace("NotRun", { kind });
      for (const path of [...variables, ...output.map(({ to }) => to)]) machine.assign(path, null);
      return next;
    };
  },
});

const stubbed: Readonly<Record<string, string>> = {
  InvokeConnectorAction: "a connector",
  InvokeSkillAction: "a skill",
  InvokeAIBuilderModelAction: "a prompt (AI Builder)",
  InvokeCustomModelAction: "a model",
  InvokeMcpToolAction: "an MCP tool",
  SearchAndSummarizeWithCustomModel: "a model",
  SearchKnowledgeSources: "a search of hosted sources",
  CreateSearchQuery: "a language model that rewrites a question",
  RecognizeIntent: "the hosted recogniser",
  WaitForConnectorTrigger: "a connector",
  ActivateExternalTrigger: "an external trigger",
  DisableTrigger: "an external trigger",
  GetActivityMembers: "a Teams channel",
  GetConversationMembers: "a Teams channel",
  SignOutUser: "signing in",
  DeleteActivity: "a channel that deletes messages",
  UpdateActivity: "a channel that changes messages",
};

type Asked = { readonly response: VariablePath | null; readonly status: VariablePath | null; readonly goesOn: boolean };

function take(machine: Machine, answer: ServiceResponse | null, { response, status, goesOn }: Asked): void {
  const failed = answer !== null && answer.status >= 400;
  if (failed && !goesOn) throw new FxError(`The service answered ${String(answer.status)}.`);
  if (status && failed) machine.assign(status, answer.status);
  if (response) machine.assign(response, failed || !answer ? null : answer.body);
}

/** A request: answered by a local twin of the service, where there is one; otherwise its variables stay blank. */
function readRequest(fields: Fields): Run {
  const method = fields.text("method") || "Get";
  const url = fields.neededExpression("url");
  const content = fields.map("body")?.expression("content") ?? constant;
  const onError = fields.map("errorHandling");
  const asked: Asked = {
    response: readVariable(fields, "response", false),
    status: onError ? readVariable(onError, "statusCode", false) : null,
    goesOn: onError?.text("kind") === "ContinueOnErrorBehavior",
  };
  return (machine) => {
    const address = toText(url.read(machine.scope));
    const answer = machine.ports.request({ method, url: address, body: content.read(machine.scope) });
    const detail = { kind: "HttpRequestAction", url: address, status: answer?.status ?? null };
    machine.trace(answer ? "ActionRun" : "NotRun", detail);
    take(machine, answer, asked);
    return next;
  };
}

const constant = { read: (): Value => null };

const extracts = "writes an answer with a language model; here it is quoted from the articles, or there is none";

/** What the service does with models and connections: answered from articles, run by a twin, or stood in for. */
export const hostedKinds: ActionKinds = {
  SearchAndSummarizeContent: { read: readSearch, hosted: extracts },
  AnswerQuestionWithAI: { read: readSearch, hosted: extracts },
  HttpRequestAction: {
    stub: "a request to a service",
    hosted: "asks the service itself; here a local twin, where there is one",
    read: readRequest,
  },
  InvokeFlowAction: {
    hosted: "runs the agent flow itself; here a local twin of the same id, where there is one",
    read: (fields) => readFlow(fields, fields.required("flowId"), "InvokeFlowAction"),
  },
  ...Object.fromEntries(Object.entries(stubbed).map(([kind, what]) => [kind, stub(kind, what)])),
};
