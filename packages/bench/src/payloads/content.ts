import { NUMBER_PLACEHOLDER, type Payload } from "./payload.ts";

/** What people write by hand. */
export const content: Payload = {
  title: "content",
  headers: {},
  body: JSON.stringify({
    content: `Build ${NUMBER_PLACEHOLDER} of main passed: 412 tests in 3 min 12 s. Deploying to production.`,
  }),
};
