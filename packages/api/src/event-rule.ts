// Which events a webhook's filter lets through: for pages too, which can't reach the inbound path itself.
export { type EventRule, fits, lets } from "@tidings/inbound/event-rule";
