export { writeCsdl } from "./csdl";
export {
  type Definition,
  describeColumns,
  describeKeys,
  describeManyToOne,
  describeOneToMany,
  describeTable,
} from "./describe";
export { filterDefinitions } from "./filterDefinitions";
