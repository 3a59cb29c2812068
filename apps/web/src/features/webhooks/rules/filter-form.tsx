"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field-error";
import { toast } from "@/components/ui/toast";
import { useTellUnsaved } from "@/components/ui/use-unsaved";
import { messageOf } from "@/lib/form-errors";
import { EventChoices } from "./event-choices";
import { isChanged, toDraft, toFilter, withPattern } from "./filter-draft";
import { PatternList } from "./pattern-list";
import type { Rules, WebhookIds } from "./types";
import { useRules } from "./use-rules";

const MODES = [
  { value: "all", label: "All events" },
  { value: "only", label: "Only these" },
  { value: "except", label: "All but these" },
] as const;

interface FilterFormProps {
  ids: WebhookIds;
  filter: Rules["filter"];
  events: Rules["events"];
}

/** Which of a sender's events become messages. */
export function FilterForm({ ids, filter, events }: FilterFormProps) {
  const { setFilter } = useRules(ids);
  const [draft, setDraft] = useState(() => toDraft(filter));
  const [typed, setTyped] = useState("");
  useTellUnsaved(isChanged(draft, filter) || typed.trim() !== "");
  const { mode, patterns } = draft;
  const change = (next: readonly string[]) => setDraft({ mode, patterns: next });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What was typed and not added yet is meant as well.
    const whole = { mode, patterns: withPattern(patterns, typed) };
    setDraft(whole);
    setTyped("");
    setFilter.mutate(
      { ...ids, filter: toFilter(whole) },
      { onSuccess: () => void toast.success("Filter saved") },
    );
  };
  const names = events.map(({ event }) => event);
  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <ChoiceGroup legend="Make messages of" className="sm:grid-cols-3">
        {MODES.map(({ value, label }) => (
          <Choice
            key={value}
            name={`mode-${ids.webhookId}`}
            value={value}
            label={label}
            checked={mode === value}
            onChange={() => setDraft({ mode: value, patterns })}
          />
        ))}
      </ChoiceGroup>
      {mode !== "all" && (
        <>
          <EventChoices mode={mode} patterns={patterns} events={events} onChange={change} />
          <PatternList
            patterns={patterns}
            events={names}
            typed={typed}
            onType={setTyped}
            onChange={change}
          />
        </>
      )}
      <div role="alert" className="empty:hidden">
        {setFilter.isError && <FieldError>{messageOf(setFilter.error)}</FieldError>}
      </div>
      <div>
        <Button type="submit" loading={setFilter.isPending}>
          Save filter
        </Button>
      </div>
    </form>
  );
}
