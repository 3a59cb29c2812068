import { type Guide, urlFor } from "./guide.ts";

export const gitlab: Guide = {
  id: "gitlab",
  title: "GitLab",
  sender: "GitLab",
  steps: [
    "In the project or the group, open **Settings** → **Webhooks** → **Add new webhook**.",
    "Paste the URL into **URL**. Leave **Secret token** empty, unless this webhook is set to check it.",
    "Tick what to be told of under **Trigger**, then **Add webhook**.",
    "Choose an event under **Test** beside the new webhook: it appears in the channel.",
  ],
  snippets: [urlFor("URL")],
  signed: {
    scheme: "gitlab",
    place: 1,
    step: "Paste the URL into **URL**, and the secret that is set under **Rules** → **Signature** here into **Secret token**: posts without it are refused.",
  },
};
