import { rowId } from "./organisation";
import { toMoment, write, type Write } from "./write";

/** msdyn_basepresencestatus */
export const basePresence = {
  Available: 192360000,
  Busy: 192360001,
  "Do not disturb": 192360002,
  Away: 192360003,
  Offline: 192360004,
} as const;

export type PresenceName = keyof typeof basePresence;

/** Units a representative has, and those a conversation takes. */
export const units = { most: 100, each: 30 } as const;

type Status = {
  readonly presence: PresenceName;
  readonly presenceAt: number;
  /** Conversations in hand. */
  readonly busyWith: number;
  readonly busyAt: number;
};

/** What a representative can take, as the platform keeps it. Times in milliseconds. */
export function statusRow(person: string, { presence, presenceAt, busyWith, busyAt }: Status): Write {
  return write("msdyn_agentstatus", rowId.status(person), {
    msdyn_name: "Status",
    msdyn_agentid: { table: "systemuser", id: person },
    msdyn_isagentloggedin: presence !== "Offline",
    msdyn_currentpresenceid: { table: "msdyn_presence", id: rowId.presence(basePresence[presence]) },
    msdyn_presencemodifiedon: toMoment(presenceAt),
    msdyn_availableunitscapacity: Math.max(0, units.most - units.each * busyWith),
    msdyn_capacitymodifiedon: toMoment(busyAt),
  });
}

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** The skill a customer's language asks for ("es-ES" → "Spanish"); null for English, which everybody here speaks, and for none. */
export function languageSkill(locale: string): string | null {
  const language = /^[a-z]{2,3}(?=$|-)/i.exec(locale)?.[0].toLowerCase();
  if (language === undefined || language === "en") return null;
  const name = names.of(language);
  return name === undefined || name === language ? null : name;
}
