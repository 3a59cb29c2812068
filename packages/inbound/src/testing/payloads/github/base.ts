import type { JsonObject } from "../../../parsed-post.ts";
import type { Sample } from "../sample.ts";

export const HOME = "https://github.com";

export const user = (login: string) => ({
  id: 1,
  node_id: "U1",
  login,
  html_url: `${HOME}/${login}`,
});

export const repository = {
  id: 2,
  node_id: "R2",
  name: "engine",
  full_name: "octo/engine",
  html_url: `${HOME}/octo/engine`,
  private: false,
  owner: user("octo"),
};

export const page = (path: string) => `${HOME}/octo/engine/${path}`;

export const sample = (event: string, what: string, json: JsonObject): Sample => ({
  name: `${event}: ${what}`,
  sender: "GitHub",
  headers: { "x-github-event": event },
  json: { repository, sender: user("ada"), ...json },
});

export const A = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";

export const B = "b1b2c3d4e5f60718293a4b5c6d7e8f9001122334";

export const comment = {
  id: 9,
  html_url: page("issues/7#c9"),
  body: "Same here.",
  user: user("ada"),
};
