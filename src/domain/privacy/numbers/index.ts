export { isCalledCard } from "./called";
export { findCards } from "./cards";
export { digitAt, passesLuhn } from "./digits";
export { findIbans } from "./ibans";
export { findIps } from "./ips";
export { isIssued } from "./issuers";
export { findNationalIds } from "./nationalIds";
export { namesId } from "./nationalNames";
export { findPhones } from "./phones";
