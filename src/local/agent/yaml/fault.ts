/** What is wrong in a file, with its place: lines count from 1. */
export type Fault = { readonly file: string; readonly line: number; readonly words: string };

export const tellFault = ({ file, line, words }: Fault): string => `${file}:${String(line)}: ${words}`;
