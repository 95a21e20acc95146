export { type DeskSight, readDesks } from "./desks";
export { onStage, openPage, type PageStage } from "./onPage";
