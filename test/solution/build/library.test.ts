import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const panels = join(process.cwd(), "src", "panels");
/** Rooms that stand in the library itself. */
const shared = ["elements", "frame", "deskContext", "evidence", "cards", "queueReview"];

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesOf(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

/** Names that a file takes from the brief's door at run time. */
const namesOf = (code: string): readonly string[] =>
  [...code.matchAll(/import \{([^}]*)\} from "#domain\/brief";/g)].flatMap(([, list = ""]) =>
    list.split(",").flatMap((one) => {
      const name = one.trim();
      return name === "" || name.startsWith("type ") ? [] : [name];
    }),
  );

it("the library gives panels all they ask of the brief", () => {
  const rooms = readdirSync(panels).filter((room) => !shared.includes(room));
  const asked = rooms.flatMap((room) =>
    filesOf(join(panels, room)).flatMap((file) => namesOf(readFileSync(file, "utf8"))),
  );
  const listed = readFileSync(join(process.cwd(), "controls", "DeskLibrary", "index.ts"), "utf8");
  const given = /const brief = \{([^}]*)\}/
    .exec(listed)?.[1]
    ?.split(",")
    .map((name) => name.trim());
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].filter((name) => !given?.includes(name))).toEqual([]);
});
