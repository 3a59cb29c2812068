"use client";

import { Field } from "@/components/ui/field";
import { PanelSection } from "@/components/ui/panel-section";
import { Switch } from "@/components/ui/switch";
import { useChoices } from "./use-settings";
import { Variable } from "./variable";

/** What people may use in this workspace. */
export function FeaturesSection() {
  const { choices, choose } = useChoices();
  if (!choices) return null;
  return (
    <PanelSection title="Features" description={<FirstValue />}>
      <Field
        label="User Webhooks"
        layout="row"
        description="People may have their own news sent to an address of their choice. Off: the setting disappears from every profile, nothing more is sent, and what still waits to be sent is cancelled for good."
      >
        <Switch
          checked={choices.enableUserWebhooks}
          onCheckedChange={(enableUserWebhooks) => choose({ enableUserWebhooks })}
        />
      </Field>
    </PanelSection>
  );
}

const FirstValue = () => (
  <>
    The environment variable <Variable name="ENABLE_USER_WEBHOOKS" /> gives the first value; what is
    chosen here wins over it.
  </>
);
