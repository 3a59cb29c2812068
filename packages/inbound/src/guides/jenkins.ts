import { type Guide, urlFor } from "./guide.ts";

export const jenkins: Guide = {
  id: "jenkins",
  title: "Jenkins",
  sender: "Jenkins",
  steps: [
    "With the Notification plugin: in the job's configuration, **Job Notifications** → **Add Endpoint**. Choose `JSON` and `HTTP`, and paste the URL.",
    "Without a plugin: keep the URL as a credential of the kind **Secret text** with the ID `tidings-webhook`, and add this to the `Jenkinsfile`.",
  ],
  snippets: [
    urlFor("Endpoint URL, or the credential's secret"),
    {
      label: "Jenkinsfile",
      language: "groovy",
      // Goes into a file that is committed.
      code: () => `post {
  always {
    withCredentials([string(credentialsId: 'tidings-webhook', variable: 'WEBHOOK_URL')]) {
      withEnv(["RESULT=\${currentBuild.currentResult}"]) {
        sh '''
          curl --fail -X POST "$WEBHOOK_URL" -H "Content-Type: text/plain" \\
            -d "$JOB_NAME #$BUILD_NUMBER: $RESULT $BUILD_URL"
        '''
      }
    }
  }
}`,
    },
  ],
};
