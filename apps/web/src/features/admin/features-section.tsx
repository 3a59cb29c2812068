"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { PanelSection } from "@/components/ui/panel-section";
import { Switch } from "@/components/ui/switch";
import { useChoices } from "./use-settings";
import { Variable } from "./variable";

const ConfirmDialog = dynamic(
  () => import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog),
  { loading: () => null },
);

/** What people may use in this workspace. */
export function FeaturesSection() {
  const { choices, choose } = useChoices();
  const [isAsking, setIsAsking] = useState(false);
  const control = useRef<HTMLInputElement>(null);
  if (!choices) return null;
  return (
    <PanelSection title="Features" description={<FirstValue />}>
      <Field
        label="User Webhooks"
        layout="row"
        description="People may have their own news sent to an address of their choice. Off: the setting disappears from every profile, and nothing more is sent."
      >
        <Switch
          ref={control}
          checked={choices.enableUserWebhooks}
          onCheckedChange={(enableUserWebhooks) =>
            enableUserWebhooks ? choose({ enableUserWebhooks }) : setIsAsking(true)
          }
        />
      </Field>
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setIsAsking}
          title="Switch User Webhooks off?"
          description="Nothing more is sent to people's own addresses, and what still waits to be sent there is cancelled for good. The setting disappears from every profile; what people set up is kept and works again once this is on."
          confirmLabel="Switch off"
          onConfirm={() => choose({ enableUserWebhooks: false })}
          returnFocus={() => control.current}
        />
      )}
    </PanelSection>
  );
}

const FirstValue = () => (
  <>
    The environment variable <Variable name="ENABLE_USER_WEBHOOKS" /> gives the first value; what is
    chosen here wins over it.
  </>
);
