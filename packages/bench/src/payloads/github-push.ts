import { NUMBER_PLACEHOLDER, type Payload } from "./payload.ts";

const COMMITS = 36;
const API = "https://api.github.com/repos/acme/shop";

/** The addresses that GitHub gives with every repository. */
const LINKS = [
  "archive",
  "assignees",
  "blobs",
  "branches",
  "collaborators",
  "comments",
  "commits",
  "compare",
  "contents",
  "contributors",
  "deployments",
  "downloads",
  "events",
  "forks",
  "git_commits",
  "git_refs",
  "git_tags",
  "hooks",
  "issue_comment",
  "issue_events",
  "issues",
  "keys",
  "labels",
  "languages",
  "merges",
  "milestones",
  "notifications",
  "pulls",
  "releases",
  "stargazers",
  "statuses",
  "subscribers",
  "subscription",
  "tags",
  "teams",
  "trees",
];

const user = (login: string) => ({
  login,
  id: 583_231,
  node_id: "MDQ6VXNlcjU4MzIzMQ==",
  avatar_url: `https://avatars.githubusercontent.com/${login}`,
  url: `https://api.github.com/users/${login}`,
  html_url: `https://github.com/${login}`,
  followers_url: `https://api.github.com/users/${login}/followers`,
  repos_url: `https://api.github.com/users/${login}/repos`,
  type: "User",
  site_admin: false,
});

const person = { name: "Ada Lovelace", email: "ada@example.com", username: "ada" };

function commit(number: number) {
  const id = (0xabc_def + number).toString(16).padStart(40, "0");
  return {
    id,
    tree_id: id,
    distinct: true,
    message: `Keep a cart of build ${NUMBER_PLACEHOLDER} over a restart (${number})\n\nIt was lost with the session, which lives in memory.\nThe cart has a row of its own now, and the session only its id.`,
    timestamp: "2026-01-02T03:04:05+01:00",
    url: `https://github.com/acme/shop/commit/${id}`,
    author: person,
    committer: person,
    added: [`src/cart/row-${number}.ts`, `src/cart/row-${number}.test.ts`],
    removed: [],
    modified: ["src/session/session.ts", "src/session/session.test.ts", "docs/carts.md"],
  };
}

const commits = Array.from({ length: COMMITS }, (_, number) => commit(number));

/** GitHub's `push` event with two dozen commits; about 30 kB. */
export const githubPush: Payload = {
  title: "GitHub push, 30 kB",
  headers: {
    "User-Agent": "GitHub-Hookshot/044aadd",
    "X-GitHub-Event": "push",
    "X-GitHub-Delivery": `72d3162e-cc78-11e3-81ab-${NUMBER_PLACEHOLDER}`,
  },
  body: JSON.stringify({
    ref: "refs/heads/main",
    before: "6113728f27ae82c7b1a177c8d03f9e96e0adf246",
    after: commits.at(-1)?.id,
    repository: {
      id: 186_853_002,
      node_id: "MDEwOlJlcG9zaXRvcnkxODY4NTMwMDI=",
      name: "shop",
      full_name: "acme/shop",
      private: true,
      owner: user("acme"),
      html_url: "https://github.com/acme/shop",
      description: "The shop",
      ...Object.fromEntries(LINKS.map((name) => [`${name}_url`, `${API}/${name}{/id}`])),
      created_at: 1_557_933_565,
      pushed_at: 1_557_933_657,
      default_branch: "main",
      topics: [],
    },
    pusher: { name: "ada", email: "ada@example.com" },
    sender: user("ada"),
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: "https://github.com/acme/shop/compare/6113728f27ae...000000000000",
    commits,
    head_commit: commits.at(-1),
  }),
};
