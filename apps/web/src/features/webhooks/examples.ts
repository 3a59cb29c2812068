/** Ready commands for posting to a webhook, each a function of its URL. The ids become part of elements' ids. */
export const EXAMPLES = [
  {
    id: "curl",
    name: "curl",
    code: (url: string) => `curl -X POST "${url}" \\
  -H "Content-Type: application/json" \\
  -d '{"content": "Deployment to production completed successfully! 🚀"}'`,
  },
  {
    id: "python",
    name: "Python",
    code: (url: string) => `import requests

webhook_url = "${url}"
message = {"content": "Build #1234 failed: unit tests did not pass."}

response = requests.post(webhook_url, json=message)
print(response.json())`,
  },
  {
    id: "github-actions",
    name: "GitHub Actions",
    // The URL is a secret of the repository, so that it stands in no log and no file.
    code: (url: string) => `# Repository → Settings → Secrets and variables → Actions:
# TIDINGS_WEBHOOK_URL = ${url}
- name: Tell the channel
  if: always()
  env:
    WEBHOOK_URL: \${{ secrets.TIDINGS_WEBHOOK_URL }}
    TEXT: "\${{ github.workflow }} on \${{ github.ref_name }}: \${{ job.status }}"
  run: |
    jq -n --arg content "$TEXT" '{content: $content}' |
      curl --fail -X POST "$WEBHOOK_URL" -H "Content-Type: application/json" -d @-`,
  },
] as const;
