import { resolve } from "node:path";
import { root } from "#build";
import type { Clock } from "#desk/kit";
import { chooseStoreFile, deleteStore, type Options, talksOf } from "#local/workspace/command";
import { type ContactCentre, openContactCentre } from "#local/contactCentre";
import { type Role, roles } from "#dataverse/roles";
import { schema, type Tables } from "#dataverse/tables";
import { createChance } from "#local/contactCentre/customers";
import { type Dataverse, openDataverse, serveWebApi, type Store, type WebApi } from "#local/dataverse";
import {
  createInstalledFiles,
  type InstalledFiles,
  knowPrivileges,
  rolesOf,
  solutionAdditions,
} from "#local/solutions";
import { createInterference, delayNotes, type FaultPlan, noFaults } from "#local/workspace/faults";
import { type FrontDesk, openFrontDesk, type Telemetry } from "#local/frontDesk";
import { createSender, postTo, readConnection } from "#local/frontDesk/telemetry";
import { type Keeping, openKeeping } from "#local/frontDesk/keeping";
import { openDocuments } from "#local/world/documents";
import type { RequestHandler } from "#local/workspace/server";
import { closeLeftOver, createConversationWriter } from "#local/contactCentre/rows";
import { createRowWriter, people } from "#local/world/rows";
import { readWorld, type World } from "#local/world/sample";
import { pastRows, personRow, seedWorld, staffRows } from "#local/world/seed";
import { createCustomApis } from "./customApis";

/** The store with its world, the Web API over it, and the contact centre that works on it. */
export type Workplace = {
  readonly centre: ContactCentre;
  readonly webApi: RequestHandler;
  readonly requests: WebApi["requests"];
  readonly limits: WebApi["limits"];
  /** Files of the solutions that were imported. */
  readonly installed: InstalledFiles;
  /** The document library, behind Microsoft Graph's addresses. */
  readonly documents: RequestHandler;
  /** The support agent, for chat clients; what it hands over comes to the contact centre. */
  readonly front: FrontDesk;
  /** Writes the library's documents into the store, now that it is known at which address they are opened. */
  readonly announce: (address: string) => void;
  readonly close: () => void;
};

type WorkplaceParts = {
  readonly options: Pick<Options, "data" | "fresh" | "speed"> & Partial<Pick<Options, "telemetry" | "telemetryText">>;
  /** What goes wrong on purpose; nothing when left out. */
  readonly faults?: FaultPlan;
  /** Leaves privileges and service limits out: for checks from outside that try everything, as fast as they can. */
  readonly unguarded?: boolean;
  readonly clock: Clock;
  readonly seed: number;
  /** Where stores are kept. */
  readonly folder: string;
  /** Says one line about what is going on. */
  readonly say: (line: string) => void;
};

/** Why a data folder cannot be used, in words for the person. */
export class WorldError extends Error {}

function readFolder(folder: string): World {
  try {
    return readWorld(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new WorldError(`The folder ${folder} cannot be read. ${reason}`);
  }
}

const agentFolder = resolve(root, "solution/agent");
const sampleFolder = resolve(root, "src/local/world/sample");
const mostProblems = 20;

function report(world: World, say: (line: string) => void): void {
  const { articles, cases, conversations, problems } = world;
  say(`  ${articles.length} articles, ${cases.length} past cases, ${conversations.length} conversations`);
  problems.slice(0, mostProblems).forEach(({ place, reason }) => say(`  left out ${place}: ${reason}`));
  if (problems.length > mostProblems) say(`  left out ${problems.length - mostProblems} more`);
}

/** Whoever looks at the supervisor's page or at the queue's view is the supervisor; everybody else on this machine is the representative. */
const isSupervisors = (referer: string | undefined): boolean =>
  /\/(?:supervisor\.html|queue)(?:\?|$)/.test(referer ?? "");

/**
 * Who was given roles of imported solutions has those alone; else the two people have the roles that their work needs, and whoever else
 * is in the store is a system administrator.
 */
function roleOf(store: Store, userId: string): Role | null {
  const given = rolesOf(store, userId);
  if (given !== null) return given;
  if (userId === people.representative.id) return roles.representative;
  return userId === people.supervisor.id ? roles.supervisor : null;
}

/** What customers read above the chat, and who answers them; only the sample's organisation has a name here. */
const nameSupport = (data: string | null): { readonly agentName: string; readonly title: string } =>
  data === null
    ? { agentName: "Halden's AI agent", title: "Halden Home support" }
    : { agentName: "AI agent", title: "" };

/** Telemetry where it is asked for, to that address alone. */
function openTelemetry(
  { telemetry, telemetryText = false }: WorkplaceParts["options"],
  clock: Clock,
): { readonly telemetry?: Telemetry } {
  const connection = typeof telemetry === "string" ? readConnection(telemetry) : null;
  if (!connection) return {};
  const sender = createSender(postTo(connection.track), clock);
  return { telemetry: { key: connection.key, text: telemetryText, sender } };
}

function reportLibrary({ count, problems }: ReturnType<typeof openDocuments>, say: (line: string) => void): void {
  say(`  ${count} documents`);
  problems.forEach((problem) => say(`  left out documents/${problem}`));
}

/** Conversations that go on; of the others nothing is kept any more. */
function listPresent(centre: ContactCentre, { live }: Keeping): ReadonlySet<string> {
  const { waiting, sessions } = centre.snapshot();
  const present = new Set([...waiting, ...sessions].map(({ id }) => id));
  live.left.filter(({ id }) => !present.has(id)).forEach(({ id }) => live.drop(id));
  return present;
}

/** Loads the data, fills a new store with it, and opens the contact centre. Throws WorldError when the data folder cannot be read. */
export function openWorkplace({
  options,
  faults = noFaults,
  unguarded = false,
  clock,
  seed,
  folder,
  say,
}: WorkplaceParts): Workplace {
  say(options.data === null ? "loading the sample world" : `loading ${options.data}`);
  const world = readFolder(options.data ?? sampleFolder);
  report(world, say);
  const { agentName, title } = nameSupport(options.data);
  const now = () => new Date(clock.now() + faults.clockSkewSeconds * 1000);
  const file = chooseStoreFile(folder, world);
  if (options.fresh) deleteStore(file, now);
  const dataverse: Dataverse<Tables> = openDataverse({
    schema,
    file,
    now,
    userId: people.representative.id,
    searchStatus: () => faults.search,
    roleOf: unguarded ? () => null : (id) => roleOf(dataverse.store, id),
    unlimited: unguarded,
    additions: { ...solutionAdditions, actions: { ...solutionAdditions.actions, ...createCustomApis(() => centre) } },
  });
  const { store, api } = dataverse;
  const rows = createRowWriter(store);
  const isFilled = store.get("systemuser", people.representative.id) !== null;
  if (!isFilled) {
    say("filling the store");
    seedWorld(rows, world, agentName, clock.now());
  }
  if (store.get("systemuser", people.administrator.id) === null) rows.apply([personRow(people.administrator)]);
  rows.apply(staffRows(world, clock.now()));
  if (!isFilled) rows.apply(pastRows(world.past, agentName, clock.now()));
  knowPrivileges(store);
  const late = delayNotes(rows, faults.lateAnnotationsSeconds, clock);
  const conversations = createConversationWriter(faults.lateAnnotationsSeconds > 0 ? late.rows : rows);
  const documents = openDocuments(resolve(options.data ?? sampleFolder, "documents"), now);
  reportLibrary(documents, say);
  const knows: Parameters<typeof documents.rows>[1] = (table, id) => store.get(table, id) !== null;
  const keeping = openKeeping(talksOf(file), clock.now());
  const interference = createInterference(faults, clock);
  const centre = openContactCentre({
    scripts: world.conversations,
    rows: conversations,
    clock,
    chance: createChance(seed),
    speed: options.speed,
    agentName,
    keeper: keeping.live,
  });
  const front = openFrontDesk({
    ...{ agent: agentFolder, agentName, title, world, centre, rows, clock },
    ...openTelemetry(options, clock),
    keeping,
  });
  front.resume();
  closeLeftOver(store, conversations, clock.now(), listPresent(centre, keeping));
  return {
    centre,
    front,
    requests: api.requests,
    limits: api.limits,
    installed: createInstalledFiles(store),
    webApi(request, response) {
      if (isSupervisors(request.headers.referer)) request.headers.mscrmcallerid ??= people.supervisor.id;
      return serveWebApi(request, response, api, interference);
    },
    documents: (request, response) => documents.serve(request, response),
    announce: (address) => rows.apply(documents.rows(address, knows)),
    close() {
      front.close();
      centre.stop();
      late.close();
      store.close();
    },
  };
}
