import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PAGES_FOLDER } from "./folder.ts";
import { senderPages } from "./pages.ts";

const pages = await senderPages();
rmSync(PAGES_FOLDER, { recursive: true, force: true });
mkdirSync(PAGES_FOLDER, { recursive: true });
for (const [name, text] of pages) writeFileSync(path.join(PAGES_FOLDER, name), text);
