export { keepFew } from "./keepFew";
export { type Shrunk, shrinkTest, tellShrunk } from "./shrinkTest";
