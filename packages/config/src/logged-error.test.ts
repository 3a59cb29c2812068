import { expect, it } from "vitest";
import { toLoggedError } from "./logged-error.ts";

const SECRET = "hushhush";

const logged = (error: unknown) => JSON.stringify(toLoggedError(error));

it("says what an error is, its code, where it comes from and by what it was caused", () => {
  const cause = Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" });
  const error = Object.assign(new TypeError("no database", { cause }), { digest: "123" });
  expect(toLoggedError(error)).toEqual({
    type: "TypeError",
    message: "no database",
    digest: "123",
    stack: expect.stringMatching(/^\s+at .*logged-error\.test\.ts/),
    cause: {
      type: "Error",
      message: "connection refused",
      code: "ECONNREFUSED",
      stack: expect.stringContaining("logged-error.test.ts"),
    },
  });
});

it("ends with errors that cause each other", () => {
  const error = new Error("one");
  error.cause = new Error("other", { cause: error });
  expect(logged(error).match(/"one"/g)).toHaveLength(3);
});

it("leaves out what the database tells of rows and values", () => {
  const row = Object.assign(new Error('violates check constraint "length"'), {
    code: "23514",
    detail: `Failing row contains (${SECRET}).`,
    where: SECRET,
  });
  expect(logged(row)).not.toContain(SECRET);
  expect(logged(row)).toContain("length");
  const value = new Error(`invalid input syntax for type uuid: "a ${SECRET} "`);
  expect(logged(Object.assign(value, { code: "22P02" }))).not.toContain(SECRET);
});

it("leaves out what can't be parsed, and the arguments of a query", () => {
  const parse = () => JSON.parse(SECRET);
  expect(parse).toThrow(SECRET.slice(0, 5));
  try {
    parse();
  } catch (error) {
    expect(logged(error)).not.toContain(SECRET.slice(0, 5));
    expect(logged(error)).toContain("is not valid JSON");
  }
  const query = new Error(
    `Invalid invocation:\n\n{ data: "${SECRET}" }\n\nArgument \`name\` is missing.`,
  );
  query.name = "PrismaClientValidationError";
  expect(logged(query)).not.toContain(SECRET);
  expect(logged(query)).toContain("Argument `name` is missing.");
});

it("says of what is no error only what it is", () => {
  expect(toLoggedError(SECRET)).toBe("string");
});
