import { toCsv } from "#domain/insights";

describe("sessions as CSV", () => {
  it("quotes what has quotes, commas and line breaks", () => {
    expect(toCsv(["a", "b"], [{ a: 'say "hi", twice', b: "two\nlines" }])).toBe(
      'a,b\r\n"say ""hi"", twice","two\nlines"\r\n',
    );
  });

  it.each(["=1+1", "+cmd", "-2", "@sum", "\tx"])("lets no spreadsheet run %p", (text) => {
    expect(toCsv(["a"], [{ a: text }])).toMatch(/^a\r\n"?'/);
  });

  it("leaves what is not recorded empty, and numbers as they are", () => {
    expect(toCsv(["a", "b"], [{ a: null, b: -3 }])).toBe("a,b\r\n,-3\r\n");
  });
});
