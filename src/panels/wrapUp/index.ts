export { WrapUpPanel } from "./WrapUpPanel";
