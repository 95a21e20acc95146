export { type ByteReader, createByteReader } from "./byteReader";
export { type ByteWriter, createByteWriter } from "./byteWriter";
