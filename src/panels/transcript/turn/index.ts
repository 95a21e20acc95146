export { ChapterLine, DayLine, Rule } from "./StretchLine";
export { useTurnStyles } from "./turnStyles";
export { type Marking, TurnText } from "./TurnText";
