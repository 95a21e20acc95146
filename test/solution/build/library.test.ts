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

/** Names that a file takes from a room of the domain at run time. */
const namesOf = (room: string, code: string): readonly string[] =>
  [...code.matchAll(/import \{([^}]*)\} from "#domain\/(\w+)";/g)].flatMap(([, list = "", from]) =>
    (from === room ? list.split(",") : []).flatMap((one) => {
      const name = one.trim();
      return name === "" || name.startsWith("type ") ? [] : [name];
    }),
  );

it.each(["brief", "knowledge"])("the library gives panels all they ask of #domain/%s", (room) => {
  const rooms = readdirSync(panels).filter((name) => !shared.includes(name));
  const asked = rooms.flatMap((name) =>
    filesOf(join(panels, name)).flatMap((file) => namesOf(room, readFileSync(file, "utf8"))),
  );
  const listed = readFileSync(join(process.cwd(), "controls", "DeskLibrary", "index.ts"), "utf8");
  const given = new RegExp(`const ${room} = \\{([^}]*)\\}`)
    .exec(listed)?.[1]
    ?.split(",")
    .map((name) => name.trim());
  expect(asked.length).toBeGreaterThan(0);
  expect([...new Set(asked)].filter((name) => !given?.includes(name))).toEqual([]);
});
