/** A .resx of the controls as a map of its words (web resources and tests; inside the PCF use `context.resources`). */
declare module "#words/*" {
  const words: Readonly<Record<string, string>>;
  export default words;
}
