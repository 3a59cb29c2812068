"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { PanelSection } from "@/components/ui/panel-section";

const THEMES = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "System", icon: Monitor },
];

const subscribe = () => () => {};

/** False on the server and while hydrating: only the browser knows which theme was chosen in it. */
const useIsBrowser = () =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );

/** Light or dark, for this browser alone. */
export function AppearanceSection() {
  const { theme, setTheme } = useTheme();
  const isBrowser = useIsBrowser();
  return (
    <PanelSection title="Appearance">
      <ChoiceGroup
        legend="Theme"
        description="Holds for this browser. System follows your device's own setting."
        className="grid-cols-3"
      >
        {THEMES.map(({ value, label, icon }) => (
          <Choice
            key={value}
            name="theme"
            value={value}
            label={label}
            icon={icon}
            checked={isBrowser && theme === value}
            onChange={() => setTheme(value)}
          />
        ))}
      </ChoiceGroup>
    </PanelSection>
  );
}
