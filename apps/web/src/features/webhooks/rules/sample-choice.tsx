"use client";

import { MAX_SAMPLE } from "@tidings/api/limits";
import { Field } from "@/components/ui/field";
import { relativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useNow } from "@/components/ui/use-now";
import { type Clock, formatExactTime } from "@/lib/clock";
import { useClock } from "@/lib/clock-context";
import type { CapturedPost } from "./types";
import type { Sample } from "./use-preview";

const PASTED = "";

interface SampleChoiceProps {
  posts: readonly CapturedPost[];
  sample: Sample;
  onChange: (sample: Sample) => void;
}

/** The post that a template is tried on. */
export function SampleChoice({ posts, sample, onChange }: SampleChoiceProps) {
  const now = useNow() ?? Date.now();
  const clock = useClock();
  return (
    <div className="grid gap-4">
      <Field
        label="Try it on"
        {...(posts.length === 0 && {
          description: "No post has come yet whose body could be taken: paste one.",
        })}
      >
        <Select
          value={"postId" in sample ? sample.postId : PASTED}
          onChange={({ target: { value } }) =>
            onChange(value === PASTED ? { body: "" } : { postId: value })
          }
        >
          {posts.map((post) => (
            <option key={post.id} value={post.id}>
              {wordsFor(post, now, clock)}
            </option>
          ))}
          <option value={PASTED}>A body that I paste</option>
        </Select>
      </Field>
      {"body" in sample && (
        <Field label="Body">
          <Textarea
            value={sample.body}
            onChange={({ target: { value } }) => onChange({ body: value })}
            maxLength={MAX_SAMPLE}
            placeholder={'{"title": "Deployed", "url": "https://example.com"}'}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            className="max-h-48 font-mono leading-5 sm:text-[0.8125rem]"
          />
        </Field>
      )}
    </div>
  );
}

/** Posts of the same sender and minute are told apart by the second, the event and the answer. */
function wordsFor(post: CapturedPost, now: number, clock: Clock): string {
  const { sender, event, status, receivedAt } = post;
  const when = `${formatExactTime(receivedAt, clock)} (${relativeTime(receivedAt, now)})`;
  return [sender ?? "Not recognised", event, status, when].filter(Boolean).join(" · ");
}
