import { type Guide, urlFor } from "./guide.ts";

export const zapier: Guide = {
  id: "zapier",
  title: "Zapier",
  sender: null,
  steps: [
    "Add the action **Webhooks by Zapier** with the event **POST**.",
    "Paste the URL into **URL** and choose `json` as **Payload Type**.",
    "Under **Data** add the key `content`, and compose its value from the fields of the steps before. It is Markdown.",
    "Press **Test step**: the message appears in the channel.",
  ],
  snippets: [urlFor("URL")],
};
