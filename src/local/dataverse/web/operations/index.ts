export { answerOperation, isOperation } from "./operations";
