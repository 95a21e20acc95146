import { audited, key, owned } from "./standard";
import { activeStatus, choice, dateTime, integer, lookup, text, to, yesNo } from "./build";
import { defineTable } from "./table";

const unread = { unverified: "column named in Microsoft's FetchXML for the document grid; type and length assumed" };

/** A document of a SharePoint library, read through Dataverse with the representative's own rights. */
export const sharePointDocument = defineTable({
  set: "sharepointdocuments",
  logical: "sharepointdocument",
  display: "SharePoint Document",
  id: "sharepointdocumentid",
  name: "fullname",
  keys: [],
  note: "its query rules are not published; here it is an ordinary table",
  columns: {
    ...audited(),
    sharepointdocumentid: key(),
    documentid: integer(0, undefined, unread),
    fullname: text(2000, unread),
    title: text(2000, unread),
    author: text(2000, unread),
    filetype: text(100, unread),
    relativelocation: text(2000, unread),
    absoluteurl: text(2000, unread),
    readurl: text(2000, unread),
    editurl: text(2000, unread),
    locationid: text(100, unread),
    locationname: text(2000, unread),
    iconclassname: text(100, unread),
    servicetype: choice({ 0: "SharePoint", 1: "OneDrive", 2: "Shared with me", 3: "MS Teams" }, 0, unread),
    ischeckedout: yesNo(false, unread),
    isrecursivefetch: yesNo(false, unread),
    sharepointcreatedon: dateTime(unread),
    modified: dateTime(unread),
    sharepointmodifiedby: text(2000, unread),
    regardingobjectid: lookup(
      {
        incident: to("regardingobjectid_incident", "incident_SharePointDocument"),
        knowledgearticle: to("regardingobjectid_knowledgearticle", "knowledgearticle_SharePointDocument"),
        product: to("regardingobjectid_product", "product_SharePointDocument"),
      },
      unread,
    ),
  },
});

/** Where the documents of a row are kept. */
export const sharePointDocumentLocation = defineTable({
  set: "sharepointdocumentlocations",
  logical: "sharepointdocumentlocation",
  display: "Document Location",
  id: "sharepointdocumentlocationid",
  name: "name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    sharepointdocumentlocationid: key(),
    name: text(160, { unverified: "length" }),
    description: text(2000, { unverified: "length" }),
    absoluteurl: text(2000, { unverified: "length" }),
    relativeurl: text(255, { unverified: "length" }),
    locationtype: choice({ 0: "General", 1: "Dedicated for OneNote Integration" }, 0, { unverified: "values" }),
    servicetype: choice({ 0: "SharePoint", 1: "OneDrive", 2: "Shared with me", 3: "MS Teams" }, 0, {
      unverified: "values",
    }),
    regardingobjectid: lookup({
      account: to("regardingobjectid_account", "Account_SharepointDocumentLocation"),
      incident: to("regardingobjectid_incident", "Incident_SharepointDocumentLocation"),
      knowledgearticle: to("regardingobjectid_knowledgearticle", "knowledgearticle_SharePointDocumentLocations"),
      product: to("regardingobjectid_product", "Product_SharepointDocumentLocation"),
    }),
    parentsiteorlocation: lookup({
      sharepointdocumentlocation: to(
        "parentsiteorlocation_sharepointdocumentlocation",
        "sharepointdocumentlocation_parent_sharepointdocumentlocation",
      ),
    }),
  },
});
