import type { Sample } from "./sample.ts";

export const circleCiPayloads: Sample[] = [
  {
    name: "a workflow",
    sender: "CircleCI",
    headers: { "circleci-event-type": "workflow-completed" },
    json: {
      id: "3888f21b",
      type: "workflow-completed",
      happened_at: "2026-09-01T22:49:34.317Z",
      webhook: { id: "cf8c4fdd", name: "Tidings" },
      project: { id: "84996744", name: "web-ui", slug: "github/acme/web-ui" },
      organization: { id: "f22b6566", name: "acme" },
      workflow: {
        id: "fda08377",
        name: "build",
        status: "failed",
        created_at: "2026-09-01T22:49:03.616Z",
        stopped_at: "2026-09-01T22:51:34.170Z",
        url: "https://app.circleci.com/pipelines/github/acme/web-ui/130/workflows/fda08377",
      },
      pipeline: {
        id: "1285fe1d",
        number: 130,
        vcs: {
          branch: "main",
          revision: "1dc6aa69429bff4806ad6afe58d3d8f57e25973e",
          commit: { subject: "Mend *it*", author: { name: "Ada" } },
        },
      },
    },
  },
  {
    name: "a job",
    sender: "CircleCI",
    json: {
      id: "8bd71c28",
      type: "job-completed",
      happened_at: "2026-09-01T22:49:34.279Z",
      webhook: { id: "cf8c4fdd" },
      project: { name: "web-ui" },
      pipeline: { number: 130, trigger_parameters: { gitlab: { branch: "next" } } },
      workflow: { url: "https://app.circleci.com/w/1" },
      job: { name: "test", number: 136, status: "success" },
    },
  },
];
