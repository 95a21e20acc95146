import words from "#words/strings/OpenDesk.1033";
import { type FormLike, openDesk, readWords } from "#host/xrm";

declare global {
  interface Window {
    Warmline?: { openDesk?(form: FormLike): Promise<void> };
  }
}

// The command "Open Warmline" calls Warmline.openDesk with the form's context (solution/pack/readWorkspace.ts).
window.Warmline = {
  ...window.Warmline,
  openDesk: async (form) => {
    const own = await readWords(window, "wml_/strings/OpenDesk");
    return openDesk(window, (key) => own[key] ?? words[key] ?? key, form);
  },
};
