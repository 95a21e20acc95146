export { Card } from "./Card";
export { type CardItem, CardPanel } from "./CardPanel";
export { useCardTabIndex } from "./cards";
export { NothingFound, SearchBox } from "./SearchBox";
export { Verbs } from "./Verbs";
export { WhyLink } from "./WhyLink";
