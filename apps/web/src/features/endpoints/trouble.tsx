import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { TimeAgo } from "@/components/ui/time-ago";
import { cn } from "@/lib/cn";
import type { EndpointStatus } from "./types";

interface TroubleProps {
  status: EndpointStatus;
  /** What may be done about it. */
  children?: ReactNode;
}

/** Why an endpoint fails or was switched off, and since when; nothing while all is well. */
export function Trouble({ status, children }: TroubleProps) {
  if (!isTrouble(status)) return null;
  return (
    <div
      data-slot="trouble"
      className={cn(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-3 py-2.5 text-[0.8125rem] leading-5",
        status.state === "disabled"
          ? "bg-destructive-soft text-destructive-soft-foreground"
          : "bg-warning-soft text-warning-soft-foreground",
      )}
    >
      <p className="flex min-w-0 flex-[1_1_16rem] gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0 wrap-anywhere">
          <TroubleWords status={status} />
        </span>
      </p>
      {children}
    </div>
  );
}

const isTrouble = ({ state }: EndpointStatus) => state === "failing" || state === "disabled";

interface TroubleWordsProps {
  status: EndpointStatus;
  /** Whose trouble it is, where the endpoint itself doesn't stand around it. */
  name?: string;
}

export function TroubleWords({ status, name }: TroubleWordsProps) {
  const { state, since, lastError } = status;
  const happened = state === "disabled" ? "switched off" : "first failed";
  return (
    <>
      {name && <strong className="font-semibold">{name}: </strong>}
      <span className={cn(!name && "inline-block first-letter:uppercase")}>{happened}</span>{" "}
      {since && <TimeAgo date={since} />}. {lastError}
    </>
  );
}
