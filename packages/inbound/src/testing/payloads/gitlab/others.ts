import type { Sample } from "../sample.ts";
import { about, commit, HOME, request, sample } from "./base.ts";

export const otherPayloads: Sample[] = [
  about("Release Hook", "release", "create", {
    action: "create",
    name: "1.0",
    tag: "v1.0",
    description: "Tabs!",
    url: `${HOME}/-/releases/v1.0`,
    commit,
  }),
  about("Wiki Page Hook", "wiki_page", "create", {
    object_attributes: {
      title: "Home",
      action: "create",
      message: "Begin",
      url: `${HOME}/-/wikis/home`,
    },
  }),
  about("Feature Flag Hook", "feature_flag", "on", {
    object_attributes: { name: "tabs", active: true },
  }),
  about("Emoji Hook", "emoji", "award", {
    event_type: "award",
    object_attributes: {
      name: "thumbsup",
      awardable_type: "MergeRequest",
      awarded_on_url: request.url,
      action: "award",
    },
  }),
  about("Milestone Hook", "milestone", "close", {
    user: undefined,
    object_attributes: { title: "v1.0", iid: 1 },
    action: "close",
  }),
  about("Vulnerability Hook", "vulnerability", "confirmed", {
    user: undefined,
    object_attributes: {
      title: "Denial of service",
      url: `${HOME}/-/security/vulnerabilities/1`,
      state: "confirmed",
      severity: "high",
      location: { file: "Gemfile.lock" },
    },
  }),
  sample("Resource Access Token Hook", "a group's", {
    object_kind: "access_token",
    group: { group_name: "Octo", group_path: "octo", group_id: 35, full_path: "octo" },
    object_attributes: { name: "deploy", expires_at: "2026-01-26" },
    event_name: "expiring_access_token",
  }),
  sample("Member Hook", "added", {
    event_name: "user_add_to_group",
    group_name: "Octo",
    group_path: "octo",
    user_name: "Bob",
    user_username: "bob",
    group_access: "Guest",
  }),
  sample("System Hook", "project_create", {
    event_name: "project_create",
    name: "Engine",
    path_with_namespace: "octo/engine",
    owner_name: "Ada",
  }),
];
