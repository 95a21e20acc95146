import { readOrganisation, type Wanted } from "./organisation";
import type { Pipe, Step } from "./pipe";
import { planWiring } from "./plan";
import { listMade, planUndo, readUndo, type Undo } from "./undo";

/** What is to be done, and whether it is: without `apply` everything is read and said, and nothing is changed. */
export type Order = {
  /** Its root, "https://org.crm.dynamics.com": for the undo file, and for links to rows. */
  readonly organisation: string;
  readonly apply: boolean;
  readonly say: (line: string) => void;
  /** Keeps the undo file; called before the first change. */
  readonly keep: (undo: Undo) => void;
};

function describe(step: Step): string {
  const header = step.solution === undefined ? "" : `\n    MSCRM.SolutionUniqueName: ${step.solution}`;
  const body = step.body === undefined ? "" : `\n    ${JSON.stringify(step.body)}`;
  return `  ${step.words}\n    ${step.method} /api/data/v9.2/${step.path}${header}${body}`;
}

async function send(pipe: Pipe, steps: readonly Step[], { apply, say }: Order): Promise<void> {
  for (const [at, step] of steps.entries()) {
    say(apply ? `[${at + 1}/${steps.length}] ${step.words}` : describe(step));
    if (apply) await pipe.send(step);
  }
}

const next = `Next, in the Customer Service admin center:
  1. Open the app tab "Warmline" (Workspaces, Application tab templates) and look: web resource wml_/desk.html, data {anchor.msdyn_ocliveworkitemid}.
  2. Open the copy (Session templates) and look: title and tabs are those of the original, and Warmline is the last tab.
  3. Agent scripts and the app profile are not copied: give the copy those it needs.
  4. Give the copy to a workstream (Workstreams, the workstream, Advanced settings, Sessions), accept a conversation, and the tab is there.`;

/** Makes the app tab and the copy of a session template. Rejects with a WireError; what was made by then is in the undo file. */
export async function wire(pipe: Pipe, wanted: Wanted, order: Order): Promise<readonly Step[]> {
  const steps = planWiring(await readOrganisation(pipe, wanted), wanted, order.organisation);
  if (steps.length === 0) order.say("Everything is there already.");
  else if (!order.apply) order.say("Nothing is changed yet. With --apply these calls are sent:");
  const made = listMade(steps);
  if (order.apply && made.length > 0) order.keep({ organisation: order.organisation, made });
  await send(pipe, steps, order);
  if (order.apply || steps.length === 0) order.say(next);
  return steps;
}

/** Takes back what an undo file names. Rejects with a WireError; a copy a workstream uses is refused by the service, in its words. */
export async function unwire(pipe: Pipe, file: string, order: Order): Promise<readonly Step[]> {
  const steps = await planUndo(pipe, readUndo(file, order.organisation));
  if (steps.length === 0) order.say("Nothing of it is there any more.");
  else if (!order.apply) order.say("Nothing is changed yet. With --apply these calls are sent:");
  await send(pipe, steps, order);
  return steps;
}
