import { audited, key, owned } from "./standard";
import { activeStatus, choice, dateTime, decimal, integer, lookup, memo, status, text, to, yesNo } from "./build";
import { defineTable } from "./table";

/** A knowledge article. Its product is `subjectid`; the versions it is for stand in keywords and text. */
export const knowledgeArticle = defineTable({
  set: "knowledgearticles",
  logical: "knowledgearticle",
  display: "Knowledge Article",
  id: "knowledgearticleid",
  name: "title",
  keys: [],
  columns: {
    ...owned(),
    ...status(
      {
        0: ["Draft", 1],
        1: ["Approved", 5],
        2: ["Scheduled", 6],
        3: ["Published", 7],
        4: ["Expired", 10],
        5: ["Archived", 12],
        6: ["Discarded", 13],
      },
      {
        1: ["Proposed", 0],
        2: ["Draft", 0],
        3: ["Needs review", 0],
        4: ["In review", 0],
        5: ["Approved", 1],
        6: ["Scheduled", 2],
        7: ["Published", 3],
        8: ["Needs review", 3],
        9: ["Updating", 3],
        10: ["Expired", 4],
        11: ["Rejected", 4],
        12: ["Archived", 5],
        13: ["Discarded", 6],
        14: ["Rejected", 6],
      },
    ),
    knowledgearticleid: key(),
    title: text(4000, { required: true }),
    articlepublicnumber: text(100, { unverified: "length" }),
    content: memo(1048576, { unverified: "length" }),
    keywords: memo(4000),
    description: memo(155, { unverified: "length" }),
    isinternal: yesNo(),
    islatestversion: yesNo(true),
    isprimary: yesNo(true),
    isrootarticle: yesNo(),
    majorversionnumber: integer(0),
    minorversionnumber: integer(0),
    msdyn_languagecode: text(100),
    msdyn_ingestedarticleurl: text(2048),
    msdyn_creationmode: choice({ 0: "Manual", 1: "Copilot" }, 0),
    publishon: dateTime(),
    expirationdate: dateTime(),
    knowledgearticleviews: integer(0, undefined, { readOnly: true }),
    rating: decimal(2, { readOnly: true }),
    rating_count: integer(0, undefined, { readOnly: true }),
    subjectid: lookup({ subject: to("subjectid", "subject_knowledgearticles") }),
    primaryauthorid: lookup({ systemuser: to("primaryauthorid", "knowledgearticle_primaryauthorid") }),
    rootarticleid: lookup({ knowledgearticle: to("RootArticleId", "knowledgearticle_rootarticle_id") }),
    parentarticlecontentid: lookup({
      knowledgearticle: to("ParentArticleContentId", "knowledgearticle_parentarticle_contentid"),
    }),
    previousarticlecontentid: lookup({
      knowledgearticle: to("PreviousArticleContentId", "knowledgearticle_previousarticle_contentid"),
    }),
  },
});

/** An article linked to a case. "Link to case" writes one with knowledgeusage 2. */
export const knowledgeArticleIncident = defineTable({
  set: "knowledgearticleincidents",
  logical: "knowledgearticleincident",
  display: "Knowledge Article Incident",
  id: "knowledgearticleincidentid",
  name: "knowledgearticleincidentid",
  keys: [],
  note: "the reference's primary name, knowledgearticleidname, is computed and cannot be selected",
  columns: {
    ...audited(),
    ...activeStatus(),
    knowledgearticleincidentid: key(),
    knowledgeusage: choice({ 1: "Reference", 2: "Solution", 3: "Source" }, 1),
    issenttocustomer: yesNo(),
    incidentid: lookup(
      { incident: to("incidentid", "knowledgearticle_incidents") },
      { parental: true, required: true },
    ),
    knowledgearticleid: lookup(
      { knowledgearticle: to("knowledgearticleid", "incident_knowledgearticles") },
      { parental: true, required: true },
    ),
  },
});

/** A judgement on an article. The entity set is `feedback`, without an s. */
export const feedback = defineTable({
  set: "feedback",
  logical: "feedback",
  display: "Feedback",
  id: "feedbackid",
  name: "title",
  keys: [],
  columns: {
    ...owned(),
    ...status(
      { 0: ["Open", 1], 1: ["Closed", 3] },
      { 1: ["Proposed", 0], 2: ["Accepted", 0], 3: ["Closed", 1], 4: ["Rejected", 1] },
    ),
    feedbackid: key(),
    title: text(155),
    comments: memo(2000),
    rating: integer(),
    minrating: integer(),
    maxrating: integer(),
    normalizedrating: decimal(2, { readOnly: true }),
    source: choice({ 0: "Internal", 1: "Portal" }, 0),
    regardingobjectid: lookup(
      {
        contact: to("ContactId", "Contact_Feedback"),
        knowledgearticle: to("KnowledgeArticleId", "KnowledgeArticle_Feedback"),
      },
      { parental: true },
    ),
    createdbycontact: lookup({ contact: to("CreatedByContact", "lk_contact_feedback_createdby") }),
  },
});

/** A node of the subject tree; Warmline reads it as the product of an article. */
export const subject = defineTable({
  set: "subjects",
  logical: "subject",
  display: "Subject",
  id: "subjectid",
  name: "title",
  keys: [],
  columns: {
    ...audited(),
    subjectid: key(),
    title: text(500, { unverified: "length" }),
    description: memo(2000, { unverified: "length" }),
    featuremask: integer(),
    parentsubject: lookup({ subject: to("parentsubject", "subject_parent_subject") }),
  },
});

export const product = defineTable({
  set: "products",
  logical: "product",
  display: "Product",
  id: "productid",
  name: "name",
  keys: [],
  columns: {
    ...audited(),
    ...status(
      { 0: ["Active", 1], 1: ["Retired", 2], 2: ["Draft", 0], 3: ["Under Revision", 3] },
      { 0: ["Draft", 2], 1: ["Active", 0], 2: ["Retired", 1], 3: ["Under Revision", 3] },
      { unverified: "values from memory" },
    ),
    productid: key(),
    name: text(100),
    productnumber: text(100),
    description: memo(2000),
    producturl: text(255),
    size: text(200),
    subjectid: lookup({ subject: to("subjectid", "subject_products") }),
    parentproductid: lookup({ product: to("parentproductid", "product_parent_product") }),
  },
});
