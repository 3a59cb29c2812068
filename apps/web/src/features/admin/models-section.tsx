"use client";

import { PanelSection } from "@/components/ui/panel-section";
import { ModelsForm } from "./models-form";
import type { Settings } from "./types";
import { Variable } from "./variable";

/** Who answers in chats. */
export const ModelsSection = ({ settings }: { settings: Settings }) => (
  <PanelSection title="Model server" description={<Words />}>
    <ModelsForm settings={settings} />
  </PanelSection>
);

const Words = () => (
  <>
    It answers in chats: any OpenAI-compatible one, Ollama too. The environment variables{" "}
    <Variable name="OPENAI_API_BASE_URL" /> and <Variable name="OPENAI_API_KEY" /> give the first
    values; what is saved here wins over them.
  </>
);
