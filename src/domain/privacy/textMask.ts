import type { MaskKind } from "#domain/privacy/shapes";

/** What stands for something hidden in `MaskedText.text`: UTF-16 offsets into the masked text, `to` exclusive. */
export type TextMask = { readonly from: number; readonly to: number; readonly kind: MaskKind };
