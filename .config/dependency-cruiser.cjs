// The arrows of the house, checked by dependency-cruiser. A new room needs a row in ROOMS and nothing else.
const fs = require("node:fs");
const path = require("node:path");

const LEAF = [];
const DATABASE = ["packages/config"];
const WATCH = ["packages/config"];
const BUS = ["prisma", ...DATABASE];
const JOBS = ["packages/watch", ...BUS];
const TRADE = ["packages/bus", "packages/jobs", ...JOBS];
const API = ["packages/inbound", "packages/notifier", "packages/assistant", ...TRADE];
const APP = ["packages/api", ...API];

/** Which rooms a room may import, besides itself. */
const ROOMS = {
  "packages/config": LEAF,
  prisma: DATABASE,
  "packages/watch": WATCH,
  "packages/bus": BUS,
  "packages/jobs": JOBS,
  "packages/inbound": TRADE,
  "packages/notifier": TRADE,
  "packages/assistant": TRADE,
  "packages/api": API,
  "apps/web": APP,
  "apps/worker": APP,
  "packages/bench": ["prisma"],
  e2e: ["prisma"],
};

const ANY_ROOM = "^(?:apps/[^/]+|packages/[^/]+|prisma|e2e)/";
const TEST = "\\.(?:test|spec)\\.tsx?$";
const FOR_TESTS = "/(?:testing|fixtures)/";
/** How to set senders up: told in the browser and in the documentation. */
const GUIDES = "^packages/inbound/src/guides/";
const folders = (names) => `^(?:${names.join("|")})/`;
const packages = (names) => `(?:^|/)node_modules/(?:${names.join("|")})/`;

/** A rule that fails the check; every rule of ours does. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const arrows = Object.entries(ROOMS).map(([room, allowed]) =>
  forbid(
    `${room.split("/").at(-1)}-imports-only-below`,
    `${room} may import ${allowed.length === 0 ? "no other room" : allowed.join(", ")}.`,
    { path: folders([room]) },
    { path: ANY_ROOM, pathNot: folders([room, ...allowed]) },
  ),
);

const rooms = [
  forbid(
    "room-without-a-row",
    "Give the room a row in ROOMS in .config/dependency-cruiser.cjs: which rooms may it import?",
    { path: ANY_ROOM, pathNot: folders(Object.keys(ROOMS)) },
    {},
  ),
  forbid(
    "by-package-name",
    "Import another room by its package name; a relative path goes around its exports.",
    { path: "^(apps/[^/]+|packages/[^/]+|prisma|e2e)/" },
    { path: ANY_ROOM, pathNot: "^$1/", dependencyTypes: ["local"] },
  ),
  forbid(
    "e2e-knows-no-insides",
    "Browser tests speak HTTP to the app; of the database they may use the seeds and the throw-away servers.",
    { path: "^e2e/" },
    { path: "^prisma/", pathNot: "^prisma/src/(?:seed|testing)/" },
  ),
  forbid(
    "testing-only-from-tests",
    "What stands in testing/ and fixtures/ starts throw-away databases and the like; the product must not.",
    { pathNot: [TEST, FOR_TESTS, "^e2e/", "^packages/bench/", "^prisma/"] },
    { path: FOR_TESTS, pathNot: "node_modules" },
  ),
];

const libraries = [
  forbid(
    "no-framework-below-the-api",
    "What stands below the API is plain code; a framework's part belongs above it.",
    { path: folders(["prisma", "packages/(?:config|watch|bus|jobs|inbound|notifier|assistant)"]) },
    { path: packages(["next", "next-auth", "react", "react-dom", "@trpc/[^/]+"]) },
  ),
  forbid(
    "no-page-in-the-api",
    "Procedures and services know neither Next.js nor React.",
    { path: "^packages/api/" },
    { path: packages(["next", "react", "react-dom"]) },
  ),
  forbid(
    "one-home-for-the-database-client",
    "Take db(), createPool() or createConnection() from @tidings/prisma, its Pool and Client types too.",
    // The baseline of a benchmark stands for what people write by hand, so it takes nothing of ours.
    { pathNot: "^(?:prisma|packages/bench/src/baseline)/" },
    { path: packages(["pg", "@types/pg", "@prisma/[^/]+"]) },
  ),
];

/** The files below `folder` whose first statement is "use client". */
function clientComponents(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /^\s*["']use client["']/.test(fs.readFileSync(file, "utf8")))
    .map(
      (file) =>
        `^${file
          .split(path.sep)
          .join("/")
          .replace(/[.()[\]]/g, "\\$&")}$`,
    );
}

const pages = [
  forbid(
    "ui-is-self-contained",
    "components/ui is a kit: it knows cn() and itself, nothing of the app.",
    { path: "^apps/web/src/components/ui/" },
    { path: ANY_ROOM, pathNot: "^apps/web/src/(?:components/ui/|lib/cn\\.ts$)" },
  ),
  forbid(
    "no-server-in-the-browser",
    "A client component asks through tRPC; the database, the bus and the inbound path stay on the server.",
    { path: [...clientComponents("apps/web/src"), "^apps/web/src/components/ui/"] },
    {
      path: folders(["prisma", "packages/(?:watch|bus|jobs|inbound|notifier|assistant)"]),
      pathNot: GUIDES,
    },
  ),
  forbid(
    "guides-are-words",
    "The browser reads the guides too, so they import nothing but each other.",
    { path: GUIDES, pathNot: TEST },
    { pathNot: GUIDES },
  ),
];

/** Read by a tool or by Next.js by their place, so nothing imports them. */
const ENTRY_POINTS = [
  "\\.d\\.ts$",
  "\\.config\\.[cm]?[jt]s$",
  "^apps/[^/]+/src/app/",
  "^packages/bench/src/pages/empty/app/",
  TEST,
];

const hygiene = [
  forbid(
    "no-circular",
    "Two files that need each other are one, or need a third.",
    {},
    {
      circular: true,
    },
  ),
  forbid("no-orphans", "Nothing uses this file.", { orphan: true, pathNot: ENTRY_POINTS }, {}),
  forbid("no-unresolvable", "This import leads nowhere.", {}, { couldNotResolve: true }),
  forbid(
    "no-undeclared-dependency",
    "Add the package to the package.json of the room that imports it.",
    {},
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
  forbid(
    "no-development-dependency",
    "What runs in production imports only what stands under `dependencies`.",
    {
      path: folders(["apps", "packages", "prisma"]),
      pathNot: [TEST, FOR_TESTS, "\\.config\\.[cm]?[jt]s$"],
    },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "type-only"] },
  ),
];

module.exports = {
  forbidden: [...arrows, ...rooms, ...libraries, ...pages, ...hygiene],
  options: {
    parser: "tsc",
    // For the alias @/ of the web app; no other room has one.
    tsConfig: { fileName: "apps/web/tsconfig.json" },
    // The root's tools, such as Vitest, may be imported by every room's tests.
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^prisma/src/generated/", "/\\.next/", "/\\.artifacts/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".jsx", ".json", ".d.ts"],
      mainFields: ["module", "main", "types"],
    },
  },
};
