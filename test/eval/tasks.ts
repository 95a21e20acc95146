import { measureArticles } from "./articles";
import { measureSummary } from "./brief";
import { measureCases } from "./cases";
import { measureFairness } from "./fairness";
import { measureGold } from "./gold";
import { measureIntent } from "./intent";
import { measureLanguages } from "./languages";
import { measurePrivacy } from "./privacy";
import { measureSentiment } from "./sentiment";
import type { EvalTask } from "./task";

/** Every task by its name, in the order of docs/quality.md. */
export const tasks: Readonly<Record<string, EvalTask>> = {
  brief: measureGold,
  sentiment: measureSentiment,
  intent: measureIntent,
  articles: measureArticles,
  languages: measureLanguages,
  cases: measureCases,
  privacy: measurePrivacy,
  fairness: measureFairness,
  summary: measureSummary,
};

/** Those that read what was labelled by hand. */
export const labelledTasks: ReadonlySet<string> = new Set(["brief", "languages"]);
