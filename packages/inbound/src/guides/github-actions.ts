import { type Guide, urlFor } from "./guide.ts";

export const githubActions: Guide = {
  id: "github-actions",
  title: "GitHub Actions",
  sender: null,
  steps: [
    "Keep the URL as a secret of the repository, so that it stands in no log and no file: **Settings** → **Secrets and variables** → **Actions** → **New repository secret**, with the name `TIDINGS_WEBHOOK_URL`.",
    "Add the step at the end of a job. It names the secret, not the URL.",
  ],
  snippets: [
    urlFor("Repository secret"),
    {
      label: "Workflow step",
      language: "yaml",
      // Goes into a file that is committed.
      code: () => `- name: Tell the channel
  if: always()
  env:
    WEBHOOK_URL: \${{ secrets.TIDINGS_WEBHOOK_URL }}
    TEXT: "\${{ github.workflow }} on \${{ github.ref_name }}: \${{ job.status }}"
  run: |
    jq -n --arg content "$TEXT" '{content: $content}' |
      curl --fail -X POST "$WEBHOOK_URL" -H "Content-Type: application/json" -d @-`,
    },
  ],
};
