import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const cloudWatch = {
  AlarmName: "queue-depth",
  AlarmDescription: "Messages wait",
  AWSAccountId: "123456789012",
  NewStateValue: "ALARM",
  NewStateReason: "Threshold Crossed: 1 datapoint [9.0] was greater than the threshold (5.0).",
  StateChangeTime: "2026-01-02T03:04:05.678+0000",
  Region: "EU (Ireland)",
  OldStateValue: "OK",
  Trigger: {
    MetricName: "Depth",
    Namespace: "AWS/SQS",
    Dimensions: [{ name: "QueueName", value: "jobs" }],
  },
};

const snsSample = (name: string, type: string, more: JsonObject): Sample => ({
  name,
  sender: "Amazon SNS",
  headers: { "x-amz-sns-message-type": type },
  json: {
    Type: type,
    MessageId: "165545c9-2a5c-472c-8df2-7ff2be2b3b1b",
    TopicArn: "arn:aws:sns:eu-west-1:123456789012:alarms",
    Timestamp: "2026-01-02T03:04:05.678Z",
    SignatureVersion: "1",
    ...more,
  },
});

export const awsSnsPayloads: Sample[] = [
  snsSample("notification", "Notification", { Subject: "Hello", Message: "A *plain* text" }),
  snsSample("CloudWatch alarm", "Notification", {
    Subject: 'ALARM: "queue-depth" in EU (Ireland)',
    Message: JSON.stringify(cloudWatch),
  }),
  snsSample("subscription", "SubscriptionConfirmation", {
    Token: "t",
    Message: "You have chosen to subscribe to the topic.",
    SubscribeURL: "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t",
  }),
];
