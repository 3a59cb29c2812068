"use client";

import { MAX_EVENT } from "@tidings/api/limits";
import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fitting, freePatterns, withoutPattern, withPattern } from "./filter-draft";

interface PatternListProps {
  patterns: readonly string[];
  /** Those received so far. */
  events: readonly string[];
  /** What stands in the field, to be added. */
  typed: string;
  onType: (text: string) => void;
  onChange: (patterns: readonly string[]) => void;
}

/** Patterns of one's own, each with the received events that it fits. */
export function PatternList({ patterns, events, typed, onType, onChange }: PatternListProps) {
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    onChange(withPattern(patterns, typed));
    onType("");
    field.current?.focus();
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
    event.preventDefault();
    add();
  };
  const remove = (pattern: string) => {
    onChange(withoutPattern(patterns, pattern));
    field.current?.focus();
  };
  return (
    <div className="grid gap-2">
      <Field
        label="Other events"
        description={
          typed.trim() === ""
            ? "A * stands for any characters: pull_request.* fits every pull_request event."
            : fittingWords(fitting(typed, events))
        }
      >
        <div className="flex gap-2">
          <Input
            ref={field}
            value={typed}
            onChange={({ target: { value } }) => onType(value)}
            onKeyDown={addOnEnter}
            maxLength={MAX_EVENT}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="font-mono sm:text-[0.8125rem]"
          />
          <Button variant="outline" onClick={add} disabled={typed.trim() === ""}>
            <Plus aria-hidden />
            Add
          </Button>
        </div>
      </Field>
      <ul aria-label="Patterns" className="grid gap-1.5 empty:hidden">
        {freePatterns(patterns, events).map((pattern) => (
          <li key={pattern} className="flex items-start gap-2 rounded-md border bg-card py-1 pl-3">
            <span className="grid min-w-0 flex-1 py-1">
              <span className="font-mono text-[0.8125rem] wrap-anywhere">{pattern}</span>
              <span className="text-xs text-muted-foreground wrap-anywhere">
                {fittingWords(fitting(pattern, events))}
              </span>
            </span>
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove ${pattern}`}
              className="text-muted-foreground"
              onClick={() => remove(pattern)}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MAX_NAMED = 5;

function fittingWords(events: readonly string[]): string {
  if (events.length === 0) return "Fits nothing that was received so far.";
  const more = events.length - MAX_NAMED;
  return `Fits ${events.slice(0, MAX_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
