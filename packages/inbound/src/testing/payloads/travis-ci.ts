import type { Sample } from "./sample.ts";

export const travisCiPayloads: Sample[] = [
  {
    name: "a build",
    sender: "Travis CI",
    json: {
      id: 1,
      number: "4601",
      type: "pull_request",
      state: "failed",
      status: 1,
      status_message: "Still Failing",
      started_at: "2026-11-21T23:28:22Z",
      finished_at: "2026-11-21T23:45:25Z",
      duration: 1023,
      build_url: "https://app.travis-ci.com/acme/web/builds/1",
      commit: "6c457d366a31696c989c011ab75b734d8485a9ba",
      branch: "main",
      message: "Mend it\n\nAt last",
      author_name: "Ada",
      pull_request: true,
      pull_request_number: 7,
      pull_request_title: "Mend",
      tag: null,
      repository: { id: 2, name: "web", owner_name: "acme", url: null },
    },
  },
];
