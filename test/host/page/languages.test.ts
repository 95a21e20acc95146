import { toTag } from "#host/page";

it.each([
  ["en-US@posix", "en-US"],
  ["de_AT.UTF-8", "de"],
  ["C", "en-US"],
  ["", "en-US"],
  ["pt-br", "pt-BR"],
])("has a tag of %j that dates can be written with: %s", (language, tag) => {
  expect(toTag(language)).toBe(tag);
});
