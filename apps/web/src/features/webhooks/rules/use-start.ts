"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTRPC } from "@/lib/trpc";
import type { TemplateStart } from "../types";
import { starterTemplate } from "./starter-template";
import type { CapturedPost, WebhookIds } from "./types";
import type { Sample } from "./use-preview";

interface StartOptions {
  ids: WebhookIds;
  posts: readonly CapturedPost[];
  form: UseFormReturn<{ template: string }>;
  start: TemplateStart | undefined;
}

/**
 * What a template is tried on. Whoever asks for a template from a post gets that post, the cursor in the
 * editor and, where nothing stands there yet, a few lines to begin with.
 */
export function useStart(options: StartOptions): [Sample, Dispatch<SetStateAction<Sample>>] {
  const { ids, posts, form, start } = options;
  const [sample, setSample] = useState(() => firstSample(posts, start?.postId));
  const { post } = useTRPC().channelWebhook;
  const queryClient = useQueryClient();
  const begin = async ({ postId }: TemplateStart) => {
    setSample({ postId });
    form.setFocus("template");
    const options = post.queryOptions({ ...ids, postId }, { staleTime: Number.POSITIVE_INFINITY });
    // The page of the post has it; without it the editor stays empty, and its payload says why.
    const { body } = await queryClient.fetchQuery(options).catch(() => ({ body: null }));
    const template = body ? starterTemplate(body.text) : "";
    // Nothing is lost with what nobody has changed yet: it counts as no change.
    if (template !== "" && form.getValues("template").trim() === "") form.reset({ template });
  };
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (start) void latest.current(start);
  }, [start]);
  return [sample, setSample];
}

function firstSample(posts: readonly CapturedPost[], wanted: string | undefined): Sample {
  const post = posts.find(({ id }) => id === wanted) ?? posts[0];
  return post === undefined ? { body: "" } : { postId: post.id };
}
