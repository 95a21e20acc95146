/** Whether an answer is still waited for: the part of AbortSignal the domain may know (it has no page types). */
export type Cancel = { readonly aborted: boolean };
