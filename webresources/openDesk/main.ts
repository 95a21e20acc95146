import words from "#words/strings/OpenDesk.1033";
import { type FormLike, openDesk } from "#host/xrm";

declare global {
  interface Window {
    Warmline?: { openDesk?(form: FormLike): Promise<void> };
  }
}

// The command "Open Warmline" calls Warmline.openDesk with the form's context (solution/pack/readWorkspace.ts).
window.Warmline = {
  ...window.Warmline,
  openDesk: (form) => openDesk(window, (key) => words[key] ?? key, form),
};
