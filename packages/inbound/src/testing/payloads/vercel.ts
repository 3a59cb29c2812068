import type { Sample } from "./sample.ts";

export const vercelPayloads: Sample[] = [
  {
    name: "a deployment",
    sender: "Vercel",
    headers: { "x-vercel-signature": "0f1e" },
    json: {
      id: "uev_1",
      type: "deployment.succeeded",
      createdAt: 1_764_000_000_000,
      region: null,
      payload: {
        team: { id: "team_1" },
        user: { id: "u1" },
        target: "production",
        deployment: {
          id: "dpl_1",
          name: "web",
          url: "web-abc.vercel.app",
          meta: {
            githubCommitRef: "main",
            githubCommitSha: "1dc6aa69429bff48",
            githubCommitMessage: "Mend it\n\nAt last",
            githubCommitAuthorName: "Ada",
          },
        },
        links: { deployment: "https://vercel.com/acme/web/dpl_1" },
      },
    },
  },
  {
    name: "a project",
    sender: "Vercel",
    json: {
      id: "uev_2",
      type: "project.created",
      createdAt: 1_764_000_000_000,
      region: "sfo1",
      payload: { project: { id: "prj_1", name: "web" } },
    },
  },
];
