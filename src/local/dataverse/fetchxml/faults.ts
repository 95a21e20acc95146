import { ODataFault, faultCodes } from "#local/dataverse/odata";

/** 400: the text is no XML this service reads. */
export function xmlFault(what: string): ODataFault {
  return new ODataFault(400, faultCodes.invalidXml, `Invalid XML: ${what}.`);
}

/** 400: well-formed, but no FetchXML. */
export function fetchFault(what: string): ODataFault {
  return new ODataFault(400, faultCodes.invalidXml, `Invalid FetchXML: ${what}.`);
}

/** 400 in the platform's words: the table has no such column. Virtual name columns ("owneridname") are not served. */
export function unknownAttribute(table: string, name: string): ODataFault {
  return new ODataFault(
    400,
    faultCodes.unknownAttribute,
    `'${table}' entity doesn't contain attribute with Name = '${name.slice(0, 100)}' and NameMapping = 'Logical'.`,
  );
}

/** 400 in the platform's words: there is no such table, or Warmline does not touch it. */
export function unknownEntity(name: string): ODataFault {
  return new ODataFault(
    400,
    faultCodes.unknownEntity,
    `The entity with a name = '${name.slice(0, 100)}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  );
}
