import { code, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import {
  at,
  firstText,
  isObject,
  textAt,
  toObject,
  toObjects,
  toText,
} from "../../payload/read.ts";
import { type Commit, commitsLink, listCommits } from "../forge/commits.ts";
import { nameOfRef } from "../forge/text.ts";
import { addressOf, nameOfUser, pageOf, where, who } from "./phrase.ts";

const MAX_REFS = 10;

/** One push may change many refs; each has a line of its own, and its commits a card. */
const told = (payload: JsonObject, changes: readonly { says: string; list?: string }[]): Draft => {
  const lines = changes
    .slice(0, MAX_REFS)
    .map(({ says }) => words(who(payload), says, where(payload)));
  const left = changes.length - lines.length;
  return {
    content:
      lines.length === 0
        ? words(who(payload), "pushed", where(payload))
        : [...lines, ...(left > 0 ? [`… and ${left} more`] : [])].join("\n\n"),
    cards: changes.slice(0, MAX_REFS).flatMap(({ list }) => (list ? [{ text: list }] : [])),
  };
};

const cloudCommit = (commit: JsonObject): Commit => ({
  sha: toText(commit.hash),
  url: pageOf(commit),
  message: toText(commit.message),
  author: nameOfUser(at(commit, "author", "user")) || authorOf(commit),
});

/** `Ada Lovelace <ada@example.com>` without the address. */
const authorOf = ({ author }: JsonObject): string =>
  nameOfUser(author) || (textAt(author, "raw").split("<", 1)[0] ?? "");

function cloudChange(change: JsonObject) {
  const ref = toObject(change.new ?? change.old);
  const kind = firstText(ref.type, "branch").replaceAll("_", " ");
  const name = code(toText(ref.name));
  if (!isObject(change.new)) return { says: words("deleted the", kind, name) };
  const commits = toObjects(change.commits);
  const isNew = change.created === true;
  if (commits.length === 0) {
    return { says: words(isNew ? "created the" : "pushed to the", kind, name) };
  }
  const count = commitsLink(commits.length, pageOf(change));
  const more = change.truncated === true && "and more";
  const verb = change.forced === true ? "force-pushed" : "pushed";
  return {
    says: words(verb, count, more, "to the", isNew && "new", kind, name),
    list: listCommits(commits, cloudCommit),
  };
}

/** `repo:push` of the cloud: five commits at most for each ref. */
export const cloudPush = (payload: JsonObject): Draft =>
  told(payload, toObjects(at(payload, "push", "changes")).map(cloudChange));

const VERBS: ReadonlyMap<unknown, string> = new Map([
  ["ADD", "created the"],
  ["DELETE", "deleted the"],
]);

/** `repo:refs_changed` of the data center; since version 7.14 the commits come with it. */
export function refsChanged(payload: JsonObject): Draft {
  const base = addressOf(payload);
  const commits = toObjects(payload.commits);
  const changes = toObjects(payload.changes).map((change) => {
    const ref = toObject(change.ref);
    const kind = firstText(ref.type, "branch").toLowerCase();
    const name = code(firstText(ref.displayId, nameOfRef(firstText(change.refId, ref.id))));
    const range = `${toText(change.fromHash)}..${toText(change.toHash)}`;
    const url =
      base &&
      `${base}/compare/commits?sourceBranch=${toText(change.toHash)}&targetBranch=${toText(change.fromHash)}`;
    const verb = VERBS.get(change.type);
    return {
      says: words(verb ?? `${link("pushed", range === ".." ? "" : url)} to the`, kind, name),
    };
  });
  const list = listCommits(commits, (commit) => ({
    sha: toText(commit.id),
    url: base && `${base}/commits/${toText(commit.id)}`,
    message: toText(commit.message),
    author: nameOfUser(commit.author),
  }));
  const draft = told(payload, changes);
  return list === "" ? draft : { ...draft, cards: [{ text: list }] };
}
