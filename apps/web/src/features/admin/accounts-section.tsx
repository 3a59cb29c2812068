"use client";

import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { PanelSection } from "@/components/ui/panel-section";
import { Switch } from "@/components/ui/switch";
import { useChoices } from "./use-settings";
import { Variable } from "./variable";

const ROLES = [
  { value: "user", label: "User", description: "Whoever signs up is in at once." },
  {
    value: "pending",
    label: "Pending",
    description: "Whoever signs up waits until an admin lets them in, under Users.",
  },
] as const;

/** Who may come in, and as what. */
export function AccountsSection() {
  const { choices, choose } = useChoices();
  if (!choices) return null;
  return (
    <PanelSection title="New accounts" description={<FirstValues />}>
      <div className="grid gap-6">
        <Field
          label="Sign-up"
          layout="row"
          description="Anybody who reaches this server can make an account. Off: nobody can."
        >
          <Switch
            checked={choices.enableSignup}
            onCheckedChange={(enableSignup) => choose({ enableSignup })}
          />
        </Field>
        <ChoiceGroup legend="Default role for new accounts">
          {ROLES.map(({ value, label, description }) => (
            <Choice
              key={value}
              name="defaultUserRole"
              value={value}
              label={label}
              description={description}
              checked={choices.defaultUserRole === value}
              onChange={() => choose({ defaultUserRole: value })}
            />
          ))}
        </ChoiceGroup>
      </div>
    </PanelSection>
  );
}

const FirstValues = () => (
  <>
    The environment variables <Variable name="ENABLE_SIGNUP" /> and{" "}
    <Variable name="DEFAULT_USER_ROLE" /> give the first values; what is chosen here wins over them.
  </>
);
