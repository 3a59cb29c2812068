import { randomBytes } from "node:crypto";
import { newId } from "../../../ids.ts";
import { seal } from "../../../secrets/seal.ts";
import { idAt } from "../id-at.ts";
import type { People } from "./people.ts";

const URL_OF_RECEIVER = "https://hooks.demo.example/sign-ups";
const SECRET_BYTES = 24;
/** The first one met a receiver that was being deployed, and went through at the second try. */
const RETRY_AFTER_MS = 5_200;

type Person = People[keyof People];

function attempt(deliveryId: string, startedAt: Date, requestBody: string, status: number) {
  const isFine = status < 300;
  return {
    id: idAt(startedAt),
    deliveryId,
    startedAt,
    durationMs: isFine ? 84 : 31,
    requestHeaders: { "content-type": "application/json", "user-agent": "Tidings (+webhooks)" },
    requestBody,
    status,
    responseHeaders: { "content-type": "text/plain" },
    responseBody: isFine ? "ok" : "upstream is starting",
    error: isFine ? null : `The receiver didn't accept it (status ${status}).`,
  };
}

function signUp(endpointId: string, { name, email, createdAt }: Person, isFirst: boolean) {
  const id = idAt(createdAt);
  const payload = { user: { email, name } };
  const body = JSON.stringify({ event: "new_user", ...payload });
  const again = new Date(createdAt.getTime() + RETRY_AFTER_MS);
  const attempts = isFirst
    ? [attempt(id, createdAt, body, 503), attempt(id, again, body, 200)]
    : [attempt(id, createdAt, body, 200)];
  const delivery = {
    id,
    eventId: id,
    endpointId,
    eventType: "new_user",
    state: "delivered" as const,
    attemptCount: attempts.length,
    nextAttemptAt: null,
    createdAt,
    finishedAt: attempts.at(-1)?.startedAt ?? createdAt,
  };
  return { event: { id, type: "new_user", payload, createdAt }, delivery, attempts };
}

/** An endpoint of the workspace, and how it heard of everybody who signed up. */
export function deliveryRows(people: People) {
  const [founder, ...joined] = Object.values(people);
  const id = newId();
  const secret = randomBytes(SECRET_BYTES);
  const endpoint = {
    id,
    name: "People team",
    urlSealed: seal(URL_OF_RECEIVER, id),
    urlMasked: "https://hooks.demo.example/…",
    format: "generic",
    events: ["new_user"],
    secretSealed: seal(`whsec_${secret.toString("base64")}`, `${id}:secret`),
    createdAt: founder?.createdAt,
  };
  const told = joined.map((person, index) => signUp(id, person, index === 0));
  return {
    endpoint,
    events: told.map(({ event }) => event),
    deliveries: told.map(({ delivery }) => delivery),
    attempts: told.flatMap(({ attempts }) => attempts),
  };
}
