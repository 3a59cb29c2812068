"use client";

import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useModels } from "./use-models";

interface ModelPickerProps {
  /** Null leaves the choice to the server. */
  value: string | null;
  onChange: (model: string) => void;
}

/** Which model is asked next. */
export function ModelPicker({ value, onChange }: ModelPickerProps) {
  const { data } = useModels();
  if (data === undefined) return <Skeleton className="h-8 w-36" />;
  const isListed = value === null || data.models.includes(value);
  return (
    <Select
      aria-label="Model"
      className="min-w-0 max-w-[min(20rem,70%)] [&_select]:h-8 [&_select]:field-sizing-content [&_select]:max-w-full [&_select]:border-transparent [&_select]:bg-transparent [&_select]:pl-2 [&_select]:text-muted-foreground [&_select]:hover:border-transparent [&_select]:hover:bg-accent [&_select]:max-sm:h-10"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value)}
    >
      {value === null && <option value="">Default model</option>}
      {!isListed && <option value={value}>{value}</option>}
      {data.models.map((model) => (
        <option key={model} value={model}>
          {model}
        </option>
      ))}
    </Select>
  );
}
