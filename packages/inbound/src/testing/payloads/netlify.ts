import type { Sample } from "./sample.ts";

export const netlifyPayloads: Sample[] = [
  {
    name: "a failed deploy",
    sender: "Netlify",
    headers: { "x-netlify-event": "deploy_failed" },
    json: {
      id: "5b64d77c",
      site_id: "6f2ad239",
      build_id: "5b64d77d",
      state: "error",
      name: "objective-jepsen",
      url: "http://objective-jepsen.netlify.app",
      admin_url: "https://app.netlify.com/sites/objective-jepsen",
      deploy_url: "http://5b78.objective-jepsen.netlify.app",
      deploy_ssl_url: "https://5b78--objective-jepsen.netlify.app",
      updated_at: "2026-08-03T22:30:27.734Z",
      error_message: "Build script returned non-zero exit code: 127",
      branch: "main",
      commit_ref: null,
      context: "production",
      locked: null,
      deploy_time: 62,
    },
  },
  {
    name: "a deploy by its shape",
    sender: "Netlify",
    json: {
      site_id: "6f2ad239",
      state: "ready",
      name: "web",
      deploy_url: "http://web.netlify.app",
    },
  },
];
