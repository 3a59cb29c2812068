import { expect, it } from "vitest";
import { withThrowawayCluster } from "../testing/index.ts";
import { diffScript, withSchemaEngine } from "./engine.ts";
import { readMigrations, readSchema } from "./files.ts";

/** The SQL that the migrations lack to reach a schema. */
const missingSql = (content: string) =>
  withThrowawayCluster((url) =>
    withSchemaEngine(url, content, (engine) =>
      diffScript(
        engine,
        { tag: "migrations", ...readMigrations() },
        { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
      ),
    ),
  );

it("the migrations lead to exactly what schema.prisma says", async () => {
  const script = await missingSql(readSchema());
  expect(script, "run `pnpm --filter @tidings/prisma run migration NAME`").toBe("");
});

it("a change of the schema without a migration is noticed", async () => {
  const script = await missingSql(`${readSchema()}\nmodel Novelty {\n  id Int @id\n}\n`);
  expect(script).toContain('CREATE TABLE "Novelty"');
});
