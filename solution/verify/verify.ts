import { checkCode } from "./checkCode";
import { checkComponents } from "./checkComponents";
import { checkCustomizations } from "./checkCustomizations";
import { checkManifest } from "./checkManifest";
import { checkParts } from "./checkParts";
import { checkTopics } from "./checkTopics";
import { type Finding, problem } from "./finding";
import { readPackage } from "./readPackage";
import { readZip, ZipError } from "./readZip";

const checks = [checkParts, checkManifest, checkCustomizations, checkComponents, checkTopics, checkCode];

/**
 * The import rehearsed: everything that can be known of a solution zip without an organisation. [] where nothing was found. Takes any
 * bytes; what is no zip, or would harm who reads it, is one problem in words.
 */
export function verifyZip(bytes: Uint8Array): readonly Finding[] {
  try {
    const contents = readPackage(readZip(bytes));
    return [...contents.findings, ...checks.flatMap((check) => check(contents))];
  } catch (error) {
    if (error instanceof ZipError) return [problem("the zip", error.message)];
    throw error;
  }
}
