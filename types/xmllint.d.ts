/** What Warmline uses of libxml2's xmllint in WebAssembly (xmllint-wasm). */
declare module "xmllint-wasm" {
  type File = { readonly fileName: string; readonly contents: string };
  type Fault = {
    readonly rawMessage: string;
    readonly message: string;
    readonly loc: { readonly fileName: string; readonly lineNumber: number } | null;
  };
  /** Rejects where the schema itself cannot be read. */
  export function validateXML(options: {
    readonly xml: readonly File[];
    readonly schema: readonly File[];
    readonly preload: readonly File[];
  }): Promise<{ readonly valid: boolean; readonly errors: readonly Fault[] }>;
}
