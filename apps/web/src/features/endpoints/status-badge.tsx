import { Badge } from "@/components/ui/badge";
import type { EndpointStatus } from "./types";

const LOOKS = {
  ok: { variant: "success", label: "Works" },
  failing: { variant: "warning", label: "Failing" },
  disabled: { variant: "destructive", label: "Switched off" },
  unused: { variant: "default", label: "Nothing sent yet" },
  untried: { variant: "default", label: "Nothing sent since" },
} as const;

/** How an endpoint has fared lately, in a word or two. */
export function StatusBadge({ status }: { status: EndpointStatus }) {
  const { variant, label } = LOOKS[status.state];
  return <Badge variant={variant}>{label}</Badge>;
}
