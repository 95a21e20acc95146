export { createNativeSource } from "./nativeSource";
export { createSdkFeed } from "./sdkFeed";
export { createSdkHub } from "./sdkHub";
