"use client";

import { ModelsSection } from "./models-section";
import { SettingsPage } from "./settings-page";

/** Who answers in chats. */
export const ModelsSettings = () => (
  <SettingsPage title="Models">{(settings) => <ModelsSection settings={settings} />}</SettingsPage>
);
