"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef } from "react";
import { Spinner } from "@/components/ui/spinner";
import { messageOf } from "@/lib/form-errors";
import type { TestResult } from "./types";
import { useIntoView } from "./use-into-view";

const AnswerBody = dynamic(() => import("./answer-body").then((module) => module.AnswerBody), {
  loading: () => null,
});

interface TestOutcomeProps {
  /** The mutation that sends the test. */
  test: { isPending: boolean; data: TestResult | undefined; error: unknown };
}

/** How the last test went, where it was asked for: the receiver's status, time and answer, or what went wrong. */
export function TestOutcome({ test }: TestOutcomeProps) {
  const { isPending, data, error } = test;
  const outcome = useRef<HTMLDivElement>(null);
  useIntoView(outcome, isPending || data || error);
  return (
    <div ref={outcome} role="status" className="grid gap-2 empty:hidden">
      {isPending && (
        <p className="flex items-center gap-2 text-sm text-muted-foreground">
          <Spinner />
          Waiting for an answer …
        </p>
      )}
      {!isPending && error !== null && <Verdict isOk={false} text={messageOf(error)} />}
      {!isPending && data && <Answer result={data} />}
    </div>
  );
}

function Answer({ result }: { result: TestResult }) {
  const { ok, status, durationMs, error, responseBody } = result;
  const answered = status === null ? "No answer" : `Answered ${status}`;
  const words = [`${answered} after ${Math.round(durationMs)} ms`, error].filter(Boolean);
  return (
    <>
      <Verdict isOk={ok} text={words.join(". ")} />
      {responseBody && <AnswerBody text={responseBody} />}
    </>
  );
}

function Verdict({ isOk, text }: { isOk: boolean; text: string }) {
  const Icon = isOk ? CircleCheck : CircleAlert;
  return (
    <p className="flex gap-2 text-sm">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${isOk ? "text-primary" : "text-destructive"}`}
      />
      <span className="min-w-0 tabular-nums wrap-anywhere">{text}</span>
    </p>
  );
}
