export { checkFolder } from "./checkFolder";
export { simulatorNotice, tellReport } from "./tell";
