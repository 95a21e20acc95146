import type { Fetch, Guid } from "#dataverse/client";

type Link = NonNullable<Fetch["links"]>[number];

/** More representatives than these are not looked at: who reads an explanation wants names, not a directory. */
const mostPeople = 250;
const mostSkills = 1000;

const offline = 192360004;
const tables = {
  conversation: { name: "msdyn_ocliveworkitem", set: "msdyn_ocliveworkitems" },
  needs: { name: "msdyn_ocliveworkitemcharacteristic", set: "msdyn_ocliveworkitemcharacteristics" },
  participant: { name: "msdyn_sessionparticipant", set: "msdyn_sessionparticipants" },
  user: { name: "systemuser", set: "systemusers" },
  status: { name: "msdyn_agentstatus", set: "msdyn_agentstatuses" },
  has: { name: "bookableresourcecharacteristic", set: "bookableresourcecharacteristics" },
} as const;

const only = (attribute: string, value: string | number): NonNullable<Fetch["filters"]> => [
  { type: "and", of: [{ attribute, operator: "eq", value }] },
];

/** What the conversation asks for: its workstream, the skills it needs, and who had it or is being asked. */
export function conversationQueries(id: Guid) {
  const conversation: Fetch = {
    entity: tables.conversation.name,
    attributes: ["statuscode", "msdyn_cdsqueueid"],
    filters: only("activityid", id),
    links: [
      {
        name: "msdyn_liveworkstream",
        from: "msdyn_liveworkstreamid",
        to: "msdyn_liveworkstreamid",
        alias: "ws",
        outer: true,
        attributes: [
          "msdyn_capacityrequired",
          "msdyn_capacityformat",
          "msdyn_allowedpresences",
          "msdyn_workdistributionmode",
        ],
      },
    ],
  };
  const needs: Fetch = {
    entity: tables.needs.name,
    attributes: ["msdyn_characteristic"],
    filters: only("msdyn_ocliveworkitemid", id),
  };
  const participants: Fetch = {
    entity: tables.participant.name,
    attributes: ["msdyn_agentid", "msdyn_mode", "msdyn_joinedon", "msdyn_lefton"],
    orders: [{ attribute: "createdon", descending: true }],
    top: 50,
    links: [
      {
        name: "msdyn_ocsession",
        from: "activityid",
        to: "msdyn_omnichannelsession",
        filters: only("msdyn_liveworkitemid", id),
      },
    ],
  };
  return [
    { table: tables.conversation, query: conversation },
    { table: tables.needs, query: needs },
    { table: tables.participant, query: participants },
  ] as const;
}

const presenceOf = (extra: Partial<Link>): Link => ({
  name: "msdyn_presence",
  from: "msdyn_presenceid",
  to: "msdyn_currentpresenceid",
  alias: "p",
  attributes: ["msdyn_basepresencestatus", "msdyn_presencestatustext"],
  ...extra,
});

const statuses = (more: Partial<Fetch>): Fetch => ({
  entity: tables.status.name,
  attributes: ["msdyn_agentid", "msdyn_availableunitscapacity", "msdyn_capacitymodifiedon", "msdyn_presencemodifiedon"],
  orders: [{ attribute: "msdyn_presencemodifiedon", descending: true }],
  top: mostPeople,
  ...more,
});

/** Members of the queue, what they can take now, and who else is there; or the one person who is being asked. */
export function peopleQueries(queue: string, asked: string | null, skills: readonly string[]) {
  const membership = (to: string): Link => ({
    name: "queuemembership",
    from: "systemuserid",
    to,
    filters: only("queueid", queue),
  });
  const members: Fetch = {
    entity: tables.user.name,
    attributes: ["systemuserid", "fullname"],
    filters: only("isdisabled", 0),
    orders: [{ attribute: "fullname" }],
    top: mostPeople,
    links: [membership("systemuserid")],
  };
  const notOffline: Link = presenceOf({
    filters: [{ type: "and", of: [{ attribute: "msdyn_basepresencestatus", operator: "ne", value: offline }] }],
  });
  const others =
    asked === null
      ? statuses({ links: [notOffline] })
      : statuses({ filters: only("msdyn_agentid", asked), links: [presenceOf({ outer: true })] });
  const has: Fetch = {
    entity: tables.has.name,
    attributes: ["characteristic"],
    filters: [
      {
        type: "or",
        of: skills.map((value) => ({ attribute: "characteristic", operator: "eq", value }) as const),
      },
      ...only("statecode", 0),
    ],
    top: mostSkills,
    links: [
      { name: "bookableresource", from: "bookableresourceid", to: "resource", alias: "r", attributes: ["userid"] },
    ],
  };
  return [
    { table: tables.user, query: members },
    { table: tables.status, query: statuses({ links: [membership("msdyn_agentid"), presenceOf({ outer: true })] }) },
    { table: tables.status, query: others },
    ...(skills.length > 0 ? [{ table: tables.has, query: has }] : []),
  ];
}
