import { type Fields, fieldsOf, textAt } from "#domain/conversation";

/** Topics every agent has and that are no subject a customer has. Their names without spaces, in lower case. */
const systemTopics: ReadonlySet<string> = new Set([
  "escalate",
  "fallback",
  "greeting",
  "goodbye",
  "thankyou",
  "startover",
  "resetconversation",
  "conversationstart",
  "endofconversation",
  "confirmedsuccess",
  "confirmedfailure",
  "onerror",
  "signin",
  "search",
  "multipletopicsmatched",
  "conversationalboosting",
  "generativeanswers",
  "confirmsuccess",
  "transfertoagent",
  "csat",
]);

const longestTopic = 100;

/**
 * A topic's name from what a trace gives: "cr32d_agent.topic.DeliveryDate" is "DeliveryDate". "" for an id that names
 * nothing, and for the topics of the system.
 */
export function nameTopic(given: string): string {
  const last = given.trim().replace(/^.*\.(?:topic|dialog|task|action)\./i, "");
  const name = last.slice(0, longestTopic);
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name)) return "";
  return systemTopics.has(name.replace(/[^a-z]/gi, "").toLowerCase()) ? "" : name;
}

const names = ["topicname", "topic", "title", "displayname", "targetdialogid", "topicid", "dialogid", "taskdialogid"];

/** Topics a trace says were triggered: recognised, redirected to, planned, or walked through. */
export function topicsOf(kind: string, value: Fields): readonly string[] {
  switch (kind) {
    case "intentrecognition":
    case "dialogredirect":
    case "dynamicplansteptriggered":
    case "topicstart":
      return [nameTopic(textAt(value, ...names))];
    case "dialogtracing":
    case "dialogtracinginfo":
      return actionsOf(value).map((action) => nameTopic(textAt(fieldsOf(action), ...names)));
    default:
      return [];
  }
}

function actionsOf(value: Fields): readonly unknown[] {
  const actions = value.get("actions");
  return Array.isArray(actions) ? (actions as readonly unknown[]).slice(0, 200) : [];
}
