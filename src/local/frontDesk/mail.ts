import { type Agent, openConversation } from "#local/agent/conversation";
import { isRecord, readField, toText, type Value } from "#local/agent/powerFx";
import type { AgentPorts } from "#local/agent/topics";
import { deriveId } from "#local/world/rows";

/** An e-mail that came to the support address. */
export type Mail = {
  /** Its Message-ID; what is delivered twice is one e-mail. "" where there is none. */
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
};

/** What became of it: the case, with or without a drafted answer; or why nothing did, in words. */
export type MailOutcome =
  | { readonly kind: "case"; readonly number: string; readonly drafted: boolean }
  | { readonly kind: "refused"; readonly status: 400 | 503; readonly reason: string };

const address = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,63}$/;
/** What the agent is given of an e-mail. Characters. */
const longest = 20_000;

const refuse = (status: 400 | 503, reason: string): MailOutcome => ({ kind: "refused", status, reason });

/** "Ana Lind <ana@example.com>": the address alone. */
function addressOf(from: string): string {
  const bare = /<([^<>]{1,260})>\s{0,10}$/.exec(from.slice(0, 600))?.[1] ?? from;
  return bare.trim().toLowerCase();
}

type Ports = Omit<AgentPorts, "now" | "handOver">;

/** Watches what the agent asks of the service: the case it opens, and whether an answer was drafted for it. */
function watch(ports: Ports): { readonly ports: Ports; readonly outcome: () => MailOutcome } {
  let outcome = refuse(503, "The e-mail could not be written down. Please deliver it again later.");
  const textIn = (value: Value, name: string): string => (isRecord(value) ? toText(readField(value, name)) : "");
  return {
    outcome: () => outcome,
    ports: {
      ...ports,
      request(asked) {
        const answer = ports.request(asked);
        const number = textIn(answer?.body ?? null, "Number");
        if (number !== "") outcome = { kind: "case", number, drafted: textIn(asked.body, "Draft") !== "" };
        return answer;
      },
    },
  };
}

/** Gives an e-mail to the agent, which opens a case for it; `ports` are those of a conversation by its id. */
export function answerMail(
  agent: Agent,
  ports: (conversation: string) => Ports,
  now: () => number,
  mail: Mail,
): MailOutcome {
  const from = addressOf(mail.from);
  if (!address.test(from)) return refuse(400, "The sender's address cannot be read.");
  const [subject, text] = [mail.subject.trim().slice(0, 500), mail.text.trim().slice(0, longest)];
  if (subject === "" && text === "") return refuse(400, "The e-mail is empty.");
  const id = mail.id.trim() === "" ? deriveId("mail", from, subject, text) : deriveId("mail", mail.id.trim());
  const none = (): never => {
    throw new Error("An e-mail is handed to nobody: its case waits.");
  };
  const watched = watch(ports(id));
  const conversation = openConversation(agent, { ...watched.ports, now, handOver: none }, id);
  const value = { From: from, Id: id, Subject: subject, Text: text };
  conversation.hear({ type: "event", name: "wml_MailReceived", value });
  return watched.outcome();
}
