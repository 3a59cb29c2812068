import path from "node:path";

const root = path.join(import.meta.dirname, "../../../../..");

export default { outputFileTracingRoot: root, turbopack: { root }, reactStrictMode: true };
