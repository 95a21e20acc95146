import type { HandoffActivity } from "#local/world/directLine";
import { deriveId, fitText, toMoment, write, type Write } from "#local/world/rows";

const dataTypes = { text: 192350000, number: 192350001 } as const;

/** msdyn_value is text whatever the agent sent: lists and objects arrive as JSON text, and all of it may be cut. */
function writeValue(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** When it was handed over, which may be before a person had the conversation; null where the recording does not say. */
function handedOverAt({ timestamp }: HandoffActivity): string | null {
  const at = Date.parse(timestamp ?? "");
  return Number.isNaN(at) ? null : toMoment(at);
}

/** What the agent says is shown; else everything but its own variables. */
const isShown = ({ displayable }: HandoffActivity, name: string): boolean =>
  displayable ? displayable.includes(name) : !name.toLowerCase().startsWith("va_");

/** The hand-off's context as the platform keeps it: one row a variable, names cut at 100 and values at 4,000 characters. */
export function contextItemRows(conversationId: string, handoff: HandoffActivity): readonly Write[] {
  return Object.entries(handoff.value ?? {}).map(([name, value]) =>
    write("msdyn_ocliveworkitemcontextitem", deriveId("context item", conversationId, name), {
      msdyn_name: fitText(name, 100),
      msdyn_value: fitText(writeValue(value), 4000),
      msdyn_datatype: typeof value === "number" ? dataTypes.number : dataTypes.text,
      overriddencreatedon: handedOverAt(handoff),
      msdyn_isdisplayable: isShown(handoff, name),
      msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id: conversationId },
    }),
  );
}
