"use client";

import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import type { Settings } from "./types";
import { useSettings } from "./use-settings";

interface SettingsPageProps {
  title: string;
  children: (settings: Settings) => ReactNode;
}

/** A page of what admins decide for everybody, once it is known what they decided. */
export function SettingsPage({ title, children }: SettingsPageProps) {
  const settings = useSettings();
  return (
    <>
      <h1 className="font-display text-2xl tracking-tight">{title}</h1>
      {settings.isPending && (
        <div role="status">
          <span className="sr-only">Loading the settings</span>
          <Skeleton className="h-96 rounded-xl" />
        </div>
      )}
      {settings.isError && !settings.data && (
        <ErrorState
          message={messageOf(settings.error)}
          retrying={settings.isFetching}
          onRetry={() => void settings.refetch()}
        />
      )}
      {settings.data && children(settings.data)}
    </>
  );
}
