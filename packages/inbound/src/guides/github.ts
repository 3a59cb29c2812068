import { type Guide, urlFor } from "./guide.ts";

export const github: Guide = {
  id: "github",
  title: "GitHub",
  sender: "GitHub",
  steps: [
    "In the repository or the organisation, open **Settings** → **Webhooks** → **Add webhook**.",
    "Paste the URL into **Payload URL** and choose `application/json` as **Content type**.",
    "Leave **Secret** empty, unless this webhook is set to check GitHub's signature.",
    "Choose which events to send, then **Add webhook**. GitHub's ping appears in the channel.",
  ],
  snippets: [urlFor("Payload URL")],
  signed: {
    scheme: "github",
    place: 2,
    step: "Paste the secret that is set under **Rules** → **Signature** here into **Secret**: unsigned posts are refused.",
  },
};
