"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PanelSection } from "@/components/ui/panel-section";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { GeneralForm } from "./general-form";
import { ModelsSection } from "./models-section";

/** What holds for the whole workspace. */
export function GeneralSettings() {
  const { admin } = useTRPC();
  const queryClient = useQueryClient();
  const settings = useQuery(admin.settings.queryOptions());
  const update = useMutation(
    admin.updateSettings.mutationOptions({
      onSuccess(saved) {
        queryClient.setQueryData(admin.settings.queryKey(), saved);
        void toast.success("Settings saved");
      },
    }),
  );
  return (
    <>
      <h1 className="font-display text-2xl tracking-tight">General</h1>
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
      {settings.data && (
        <>
          <PanelSection title="New accounts" description={<FirstValues />}>
            <GeneralForm
              settings={settings.data}
              onSubmit={(changes) => update.mutateAsync(changes)}
            />
          </PanelSection>
          <ModelsSection settings={settings.data} />
        </>
      )}
    </>
  );
}

const FirstValues = () => (
  <>
    The environment variables <Variable name="ENABLE_SIGNUP" /> and{" "}
    <Variable name="DEFAULT_USER_ROLE" /> give the first values; what is saved here wins over them.
  </>
);

const Variable = ({ name }: { name: string }) => (
  <code className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[0.8125rem]">{name}</code>
);
