"use client";

import { AccountsSection } from "./accounts-section";
import { AdminWebhookSection } from "./admin-webhook-section";
import { FeaturesSection } from "./features-section";
import { SettingsPage } from "./settings-page";

/** What holds for the whole workspace. */
export const GeneralSettings = () => (
  <SettingsPage title="General">
    {(settings) => (
      <>
        <AccountsSection />
        <AdminWebhookSection settings={settings} />
        <FeaturesSection />
      </>
    )}
  </SettingsPage>
);
