export { readFeelingLists } from "./lists";
export { firstPoints, learnPoints, noPoints } from "./learnPoints";
export { readMoods } from "./moods";
