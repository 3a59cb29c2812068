"use client";

import { useQuery } from "@tanstack/react-query";
import { AUDIT_ACTS, type AuditAct } from "@tidings/api/audit-acts";
import { FilterX } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useTRPC } from "@/lib/trpc";
import { writeFilter } from "./filter-params";
import type { AuditFilter } from "./types";

interface AuditFiltersProps {
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** Narrows the list to an act, a person, some days. */
export function AuditFilters({ filter, onFilter }: AuditFiltersProps) {
  const actors = useQuery(useTRPC().audit.actors.queryOptions()).data ?? [];
  const isFiltered = writeFilter(filter) !== "";
  return (
    <search className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[repeat(2,minmax(0,1fr))_repeat(2,auto)_auto]">
      <Select
        aria-label="Act"
        value={filter.act ?? ""}
        onChange={({ target }) =>
          onFilter({ ...filter, act: target.value === "" ? undefined : (target.value as AuditAct) })
        }
      >
        <option value="">All acts</option>
        {Object.entries(AUDIT_ACTS).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Person"
        value={filter.actorId ?? ""}
        onChange={({ target }) => onFilter({ ...filter, actorId: target.value || undefined })}
      >
        <option value="">Everybody</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <DayInput
        label="From"
        value={filter.from}
        onDay={(from) => onFilter({ ...filter, from })}
        max={filter.until}
      />
      <DayInput
        label="Until"
        value={filter.until}
        onDay={(until) => onFilter({ ...filter, until })}
        min={filter.from}
      />
      <Button
        variant="ghost"
        disabled={!isFiltered}
        className="col-span-2 text-muted-foreground sm:col-span-1"
        onClick={() => onFilter({})}
      >
        <FilterX aria-hidden />
        Clear
      </Button>
    </search>
  );
}

interface DayInputProps {
  label: string;
  value: string | undefined;
  onDay: (day: string | undefined) => void;
  min?: string | undefined;
  max?: string | undefined;
}

function DayInput({ label, value = "", onDay, ...bounds }: DayInputProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-xs text-muted-foreground">
        {label}
      </label>
      <Input
        id={id}
        type="date"
        value={value}
        onChange={({ target }) => onDay(target.value || undefined)}
        {...bounds}
      />
    </div>
  );
}
