export { compilePattern } from "./compilePattern";
export { createPatterns, type PatternMatch, type Patterns, patterns } from "./createPatterns";
export { createMayHold } from "./mayHold";
export { PatternError } from "./patternError";
