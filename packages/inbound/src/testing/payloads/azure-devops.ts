import type { Sample } from "./sample.ts";

export const azureDevOpsPayloads: Sample[] = [
  {
    name: "a push",
    sender: "Azure DevOps",
    json: {
      subscriptionId: "bb3738ff",
      notificationId: 2,
      id: "9c335e3e",
      eventType: "git.push",
      publisherId: "tfs",
      message: { text: "Ada pushed", markdown: "Ada pushed to [web](https://dev.azure.com/a/web)" },
      detailedMessage: {
        markdown: "Ada pushed a commit\r\n* Mend it [b0ce2f20](https://dev.azure.com/a/c)",
      },
      resource: { commits: [] },
      createdDate: "2026-07-17T07:14:12.5477052Z",
    },
  },
  {
    name: "a build without messages",
    sender: "Azure DevOps",
    json: {
      id: "4a5d99d6",
      eventType: "build.complete",
      publisherId: "tfs",
      resource: { buildNumber: "20260101.1", status: "completed", result: "failed" },
    },
  },
];
