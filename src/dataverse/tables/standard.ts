import type { BigIntegerColumn, DateTimeColumn, GuidColumn, LookupColumn } from "./column";
import { choice, dateTime, guid, integer, lookup, memo, tableName, text, to, yesNo } from "./build";

type Audited = {
  readonly createdon: DateTimeColumn;
  readonly modifiedon: DateTimeColumn;
  readonly overriddencreatedon: DateTimeColumn;
  readonly versionnumber: BigIntegerColumn;
  readonly createdby: LookupColumn;
  readonly modifiedby: LookupColumn;
};

/**
 * The columns every row carries, written by the platform. `suffix` is what the navigation properties of an activity add to
 * theirs ("_msdyn_ocsession"), "" elsewhere. `overriddencreatedon` set at create becomes `createdon` (data import).
 */
export function audited(suffix = ""): Audited {
  return {
    createdon: dateTime({ readOnly: true }),
    modifiedon: dateTime({ readOnly: true }),
    overriddencreatedon: dateTime(),
    versionnumber: { kind: "bigint", readOnly: true },
    createdby: lookup({ systemuser: to(`createdby${suffix}`) }, { readOnly: true }),
    modifiedby: lookup({ systemuser: to(`modifiedby${suffix}`) }, { readOnly: true }),
  };
}

/** As `audited`, for rows that belong to a person. Teams own nothing here: Warmline has no use for them. */
export function owned(suffix = ""): Audited & { readonly ownerid: LookupColumn } {
  return { ...audited(suffix), ownerid: lookup({ systemuser: to(`ownerid${suffix}`) }) };
}

/** The primary id. Writable at create: a client may choose it. */
export function key(): GuidColumn & { readonly required: true } {
  return { ...guid(), required: true };
}

/**
 * The columns activities share (conversation, session, case resolution). `table` is the activity's logical name and
 * `collection` how the platform names the relationships to what it is about, e.g. "msdyn_ocliveworkitems".
 */
export function activity(table: string, collection: string) {
  const about = (target: string) => to(`regardingobjectid_${target}_${table}`, `${target}_${collection}`);
  return {
    ...owned(`_${table}`),
    activityid: key(),
    activitytypecode: tableName({ readOnly: true }),
    subject: text(200),
    description: memo(2000, { unverified: "length assumed to be that of activitypointer.description" }),
    actualstart: dateTime(),
    actualend: dateTime(),
    scheduledstart: dateTime(),
    scheduledend: dateTime(),
    actualdurationminutes: integer(0),
    prioritycode: choice({ 0: "Low", 1: "Normal", 2: "High" }, 1),
    isbilled: yesNo(),
    regardingobjectid: lookup({
      account: about("account"),
      contact: about("contact"),
      incident: about("incident"),
      knowledgearticle: about("knowledgearticle"),
    }),
  };
}
