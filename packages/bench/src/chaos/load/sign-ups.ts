import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Exchange, exchange } from "./exchange.ts";

/** Somebody who wants an account, which the workspace's endpoints are to hear of. */
export interface SignUp {
  email: string;
  isAcknowledged: boolean;
  /** Its request broke without an answer. */
  isUnanswered: boolean;
}

/** Everybody of the load has an address there, and nobody else. */
export const DOMAIN = "chaos.example";
const PASSWORD = "correct horse battery";
const LANES = 2;
const PAUSE_MS = 400;

/** People sign up, two at a time: each is an event. */
export class SignUps {
  readonly sent: SignUp[] = [];
  readonly exchanges: Exchange[] = [];
  /** How many were answered with 200. */
  acknowledged = 0;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;
  #isOver = false;
  #lanes: Promise<void>[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  start(): void {
    this.#lanes = Array.from({ length: LANES }, () => this.#run());
  }

  /** Lets nobody else sign up, and resolves when the last one has an answer. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#lanes);
    this.#agent.destroy();
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      await this.#signUp(this.sent.length);
      await sleep(PAUSE_MS);
    }
  }

  async #signUp(number: number): Promise<void> {
    const email = `person-${number}@${DOMAIN}`;
    const signUp: SignUp = { email, isAcknowledged: false, isUnanswered: false };
    this.sent.push(signUp);
    const answer = await exchange({
      agent: this.#agent,
      port: this.#port,
      method: "POST",
      path: "/api/trpc/account.signUp",
      headers: {
        "content-type": "application/json",
        // From an address of its own, as different people's would be (RFC 2544's range for load).
        "x-forwarded-for": `198.18.${number >> 8}.${number & 255}`,
      },
      body: JSON.stringify({ json: { name: `Person ${number}`, email, password: PASSWORD } }),
    });
    this.exchanges.push(answer);
    signUp.isAcknowledged = answer.status === 200;
    this.acknowledged += signUp.isAcknowledged ? 1 : 0;
    signUp.isUnanswered = answer.fault !== null && answer.fault !== "refused";
  }
}
