import { bold, code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toObject, toText } from "../../payload/read.ts";
import { outcomeOf } from "../forge/outcome.ts";
import { sentence, type Tell, where } from "./phrase.ts";

const targetOf = (deployment: JsonObject, status: JsonObject = {}): string => {
  const environment = firstText(status.environment, deployment.environment);
  return words(
    code(toText(deployment.ref)) && `of ${code(toText(deployment.ref))}`,
    environment && `to ${bold(environment)}`,
  );
};

export const deployment: Tell = (payload) => {
  const thing = toObject(payload.deployment);
  return { content: sentence(payload, "started a deployment", targetOf(thing)) };
};

export const deploymentStatus: Tell = (payload) => {
  const status = toObject(payload.deployment_status);
  const url = firstText(
    status.environment_url,
    status.log_url,
    status.target_url,
    textAt(payload.workflow_run, "html_url"),
  );
  const told = escapeMarkdown(toText(status.description));
  return {
    content: words(
      link("Deployment", url),
      targetOf(toObject(payload.deployment), status),
      `**${outcomeOf(toText(status.state)).words}**`,
      where(payload),
      told && `— ${told}`,
    ),
  };
};
