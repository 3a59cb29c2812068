"use client";

import dynamic from "next/dynamic";
import { RulesSkeleton } from "./rules/rules-skeleton";

/** What decides which posts become messages, and how; its code comes when it is first opened. */
export const RulesSection = dynamic(
  () => import("./rules/rules-section").then((module) => module.RulesSection),
  { loading: RulesSkeleton },
);
