import { describe, expect, it } from "vitest";
import { cleanEnvironment } from "./environment.ts";

describe("cleanEnvironment", () => {
  it("drops what would lead a check to an operator's database or data", () => {
    const caller = {
      PATH: "/bin",
      DATABASE_URL: "postgresql://live/tidings",
      DATA_DIR: "/var/lib/tidings",
      AUTH_SECRET: "secret",
      NEXTAUTH_URL: "https://tidings.example",
      NODE_ENV: "development",
      NODE_OPTIONS: "--inspect",
      PGHOST: "live",
      PORT: "3000",
    };
    expect(cleanEnvironment({}, caller)).toEqual({ PATH: "/bin" });
  });

  it("keeps what a child needs, and additions win", () => {
    const caller = { PATH: "/bin", HOME: "/home/me", https_proxy: "http://proxy", CI: "true" };
    expect(cleanEnvironment({ PORT: "4000", CI: "1" }, caller)).toEqual({
      ...caller,
      PORT: "4000",
      CI: "1",
    });
  });
});
