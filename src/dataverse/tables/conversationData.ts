import { key, owned } from "./standard";
import { activeStatus, choice, decimal, integer, lookup, memo, text, to, yesNo } from "./build";
import { defineTable } from "./table";

/** What the agent handed over, one row a variable; every value is text and may be cut at 4,000 characters. */
export const contextItem = defineTable({
  set: "msdyn_ocliveworkitemcontextitems",
  logical: "msdyn_ocliveworkitemcontextitem",
  display: "Context item value",
  id: "msdyn_ocliveworkitemcontextitemid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_ocliveworkitemcontextitemid: key(),
    msdyn_name: text(100),
    msdyn_value: text(4000),
    msdyn_datatype: choice({ 192350000: "Text", 192350001: "Number", 192350100: "Entity Reference" }),
    msdyn_isdisplayable: yesNo(),
    msdyn_ocliveworkitemid: lookup(
      {
        msdyn_ocliveworkitem: to(
          "msdyn_ocliveworkitemid",
          "msdyn_msdyn_ocliveworkitem_msdyn_ocliveworkitemcontextitem_ocliveworkitemid",
        ),
      },
      { parental: true },
    ),
  },
});

/** Microsoft's own sentiment of a conversation. */
export const conversationSentiment = defineTable({
  set: "msdyn_ocliveworkitemsentiments",
  logical: "msdyn_ocliveworkitemsentiment",
  display: "Conversation Sentiment",
  id: "msdyn_ocliveworkitemsentimentid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_ocliveworkitemsentimentid: key(),
    msdyn_name: text(100),
    msdyn_sentimentpulse: decimal(2),
    msdyn_sentimentzone: text(100, { unverified: "length" }),
    msdyn_sentimenttransition: integer(-200, 200),
    msdyn_predictedlanguage: text(100, { unverified: "length" }),
    msdyn_sentimentmodelversion: text(100, { unverified: "length" }),
    msdyn_ocliveworkitemid: lookup(
      {
        msdyn_ocliveworkitem: to(
          "msdyn_ocliveworkitemid",
          "msdyn_msdyn_ocliveworkitem_msdyn_ocliveworkitemsentiment_ocliveworkitemid",
        ),
      },
      { parental: true },
    ),
  },
});

/** A conversation's transcript; the messages themselves are an annotation on this row. */
export const transcript = defineTable({
  set: "msdyn_transcripts",
  logical: "msdyn_transcript",
  display: "Transcript",
  id: "msdyn_transcriptid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_transcriptid: key(),
    msdyn_name: text(100),
    msdyn_liveworkitemidid: lookup(
      { msdyn_ocliveworkitem: to("msdyn_LiveWorkItemIdId", "msdyn_msdyn_ocliveworkitem_msdyn_transcript") },
      { parental: true },
    ),
  },
});

/** Where native Copilot keeps its summary of a conversation. */
export const conversationInsight = defineTable({
  set: "msdyn_conversationinsights",
  logical: "msdyn_conversationinsight",
  display: "ConversationInsight",
  id: "msdyn_conversationinsightid",
  name: "msdyn_name",
  keys: [],
  columns: {
    ...owned(),
    ...activeStatus(),
    msdyn_conversationinsightid: key(),
    msdyn_name: text(100),
    msdyn_copilotsummary: memo(102400),
    msdyn_summary: memo(2000, { unverified: "length" }),
    msdyn_conversationid: lookup(
      {
        msdyn_ocliveworkitem: to(
          "msdyn_ConversationId",
          "msdyn_msdyn_ocliveworkitem_msdyn_conversationinsight_ConversationId",
        ),
      },
      { parental: true },
    ),
  },
});
