import type { Sample } from "./sample.ts";

export const dockerHubPayloads: Sample[] = [
  {
    name: "a push",
    sender: "Docker Hub",
    json: {
      callback_url: "https://registry.hub.docker.com/u/acme/web/hook/1/",
      push_data: { pushed_at: 1_764_000_000, pusher: "ada", tag: "latest" },
      repository: {
        repo_name: "acme/web",
        repo_url: "https://hub.docker.com/r/acme/web",
        name: "web",
      },
    },
  },
];
