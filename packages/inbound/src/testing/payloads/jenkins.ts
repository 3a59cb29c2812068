import type { Sample } from "./sample.ts";

export const jenkinsPayloads: Sample[] = [
  {
    name: "a failed build",
    sender: "Jenkins",
    json: {
      name: "web",
      display_name: "Web",
      url: "job/web/",
      build: {
        full_url: "https://ci.example.com/job/web/18/",
        number: 18,
        queue_id: 4,
        timestamp: 1_764_000_000_000,
        duration: 65_000,
        phase: "FINALIZED",
        status: "FAILURE",
        url: "job/web/18/",
        scm: {
          branch: "origin/main",
          commit: "c6d86dc654b12425e706bcf951adfe5a8627a517",
          culprits: ["Ada"],
        },
        log: "Compiling\nerror: *oops*\n",
        test_summary: { total: 10, failed: 2 },
      },
    },
  },
  {
    name: "a build begun",
    sender: "Jenkins",
    json: {
      name: "web",
      url: "job/web/",
      build: { number: 19, phase: "STARTED", url: "job/web/19/" },
    },
  },
];
