/** Microsoft's rules for scripts of Power Apps come without types; only what is used of them. */
declare module "@microsoft/eslint-plugin-power-apps" {
  import type { ESLint, Linter } from "eslint";

  const plugin: ESLint.Plugin & {
    readonly configs: { readonly paCheckerHosted: { readonly rules: Linter.RulesRecord } };
  };
  export default plugin;
}
