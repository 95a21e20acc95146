export { readFeelingLists } from "./lists";
export { firstPoints, learnPoints } from "./learnPoints";
export { readMoods } from "./moods";
