/** The platform's own codes for what it refuses; sources: Web API pages and Microsoft.Xrm error lists, see each use. */
export const faultCodes = {
  syntax: "0x80060888",
  unknownResource: "0x8006088a",
  badPayload: "0x80048d19",
  unknownRecord: "0x80040217",
  duplicate: "0x80040237",
  versionMismatch: "0x80060882",
  tooLong: "0x80044331",
  integerRange: "0x8004432f",
  numberRange: "0x80044330",
  choiceRange: "0x8004431a",
  badState: "0x80048408",
  badArgument: "0x80040203",
  unexpected: "0x80040216",
  /** QueryBuilderNoAttribute, QueryBuilderNoEntity: Web service error codes. */
  unknownAttribute: "0x80041103",
  unknownEntity: "0x80041102",
  /** Join tables, Aggregate data (FetchXML): the limits there. */
  tooManyLinks: "0x8004430d",
  tooManyAggregated: "0x8004e023",
  /** Service protection API limits. */
  tooManyRequests: "0x80072322",
  tooMuchExecution: "0x80072321",
  tooManyConcurrent: "0x80072326",
  /** PrivilegeDenied: Web service error codes. */
  missingPrivilege: "0x80040220",
  /** SqlTimeout. The platform gives up by the clock; what it answers then is unverified. */
  tooCostly: "0x80044151",
  /** Unverified: ImportSolutionError. Its words here are those of this workspace. */
  importFailed: "0x80048033",
  /** Unverified: ExpiredVersionStamp. */
  expiredVersion: "0x80044352",
  /** Unverified: the code of malformed FetchXML was not found in a public source. */
  invalidXml: "0x80040201",
} as const;

export type FaultCode = (typeof faultCodes)[keyof typeof faultCodes];

/** A request answered with an error, in OData's shape: `{"error":{"code","message"}}`. */
export class ODataFault extends Error {
  constructor(
    readonly status: number,
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = "ODataFault";
  }
}

/** 400: the URL or its query cannot be read. */
export function syntaxFault(message: string): ODataFault {
  return new ODataFault(400, faultCodes.syntax, message);
}

/** 400: a column or navigation property the table does not have, in the platform's own words. */
export function unknownProperty(name: string, table: string): ODataFault {
  return syntaxFault(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table}'.`);
}

/** 404: no such entity set, function or action. */
export function unknownResource(segment: string): ODataFault {
  return new ODataFault(404, faultCodes.unknownResource, `Resource not found for the segment '${segment}'.`);
}

/** 404: no such row. */
export function unknownRecord(table: string, id: string): ODataFault {
  return new ODataFault(404, faultCodes.unknownRecord, `Entity '${table}' With Id = ${id} Does Not Exist`);
}

/** 501: something the platform, or this copy of it, does not do. */
export function unsupported(what: string): ODataFault {
  return new ODataFault(501, faultCodes.syntax, `${what} is not supported.`);
}
