import { parseObject } from "../body/parse-json.ts";
import { headline } from "../markdown/headline.ts";
import { bold, codeBlock, escapeMarkdown, link, paragraphs, words } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { at, firstText, has, textAt, toObjects, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * Amazon SNS, whose JSON comes as `text/plain`: notifications, CloudWatch's alarms among them, and the
 * request to confirm a subscription, whose link is for a person to follow (Amazon SNS Developer Guide,
 * "HTTP/HTTPS notification JSON format"; raw delivery has the published message as its body).
 */
export const awsSns: Recogniser = {
  name: "Amazon SNS",
  recognises: (post) => post.header("x-amz-sns-message-type") !== null,
  toDraft: (post) => read(post, post.header("x-amz-sns-message-type") ?? ""),
};

function read(post: ParsedPost, type: string): Draft {
  const json = post.json ?? parseObject(post.text);
  const isRaw = post.header("x-amz-sns-rawdelivery") === "true" || !has(json, "Type", "MessageId");
  if (json === null || isRaw) return notification({ Message: post.text }, type);
  const draft = confirmation(json, type) ?? notification(json, type);
  return { ...draft, deliveryId: toText(json.MessageId) };
}

const topicOf = (json: JsonObject): string => toText(json.TopicArn).split(":").at(-1) ?? "";

function confirmation(json: JsonObject, type: string): Draft | undefined {
  const url = toText(json.SubscribeURL);
  if (url === "") return undefined;
  const isEnd = type === "UnsubscribeConfirmation";
  const topic = bold(firstText(topicOf(json), "a topic"));
  return {
    content: isEnd
      ? words("Amazon SNS has ended the subscription to", topic, "·", link("Subscribe again", url))
      : words("Amazon SNS asks to confirm the subscription to", topic, "·", link("Confirm", url)),
    event: eventName(type),
  };
}

function notification(json: JsonObject, type: string): Draft {
  const message = toText(json.Message);
  const inner = parseObject(message);
  if (inner !== null && has(inner, "AlarmName", "NewStateValue")) return alarm(inner);
  const text =
    inner === null ? escapeMarkdown(message) : codeBlock(JSON.stringify(inner, null, 2), "json");
  return { content: paragraphs(bold(toText(json.Subject)), text), event: eventName(type) };
}

/** A CloudWatch alarm that changed its state (Amazon CloudWatch User Guide). */
function alarm(json: JsonObject): Draft {
  const state = toText(json.NewStateValue);
  const name = firstText(json.AlarmName, "Alarm");
  const dimensions = toObjects(at(json, "Trigger", "Dimensions"));
  return {
    content: headline(state, name),
    cards: [
      {
        author: toWords(state),
        title: name,
        color: stateColor(state),
        text: paragraphs(
          escapeMarkdown(toText(json.AlarmDescription)),
          escapeMarkdown(toText(json.NewStateReason)),
        ),
        fields: shortFields({
          Metric: [textAt(json, "Trigger", "Namespace"), textAt(json, "Trigger", "MetricName")]
            .filter(Boolean)
            .join(" "),
          Dimensions: dimensions
            .map((one) => `${toText(one.name)}=${toText(one.value)}`)
            .join(", "),
          Before: toWords(toText(json.OldStateValue)),
          Region: toText(json.Region),
          Account: toText(json.AWSAccountId),
        }),
        time: toTime(json.StateChangeTime),
      },
    ],
    event: eventName("alarm", state),
  };
}
