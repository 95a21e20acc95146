type StringsContext = { readonly resources: { getString(id: string): string } };

/** Reads the strings of a control (its resx files, in the user's language). A key without a string gives the key itself. */
export function createStringReader({ resources }: StringsContext): (key: string) => string {
  return (key) => {
    try {
      return resources.getString(key) || key;
    } catch {
      return key;
    }
  };
}
