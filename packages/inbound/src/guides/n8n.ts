import type { Guide } from "./guide.ts";

/** A workflow as n8n puts it on its clipboard: pasted into the canvas it becomes a node. */
const node = (url: string) => ({
  nodes: [
    {
      name: "Tell the channel",
      type: "n8n-nodes-base.httpRequest",
      typeVersion: 4.2,
      position: [0, 0],
      parameters: {
        method: "POST",
        url,
        sendBody: true,
        specifyBody: "json",
        jsonBody: "={{ { content: $json.message } }}",
        options: {},
      },
    },
  ],
  connections: {},
});

export const n8n: Guide = {
  id: "n8n",
  title: "n8n",
  sender: null,
  steps: [
    "Copy this and paste it into a workflow's canvas: it becomes an **HTTP Request** node.",
    "Connect it, and change `$json.message` to the field that holds your text. The content is Markdown.",
  ],
  snippets: [
    { label: "n8n node", language: "json", code: (url) => JSON.stringify(node(url), null, 2) },
  ],
};
