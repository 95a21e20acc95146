/** What panels ask of the brief, which the desk knows as well: they take it from the library. A test holds the list complete. */
export { correctBrief, findDue, isKept, longestCorrection, openPromises, writeHandoffLine } from "#domain/brief";
