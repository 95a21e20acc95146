export { createNativeSource } from "./nativeSource";
export { createSdkFeed } from "./sdkFeed";
export { createSdkHub, type SdkHub } from "./sdkHub";
