import { expect, type Page } from "@playwright/test";
import { LOOKS } from "../support/axe.ts";
import { createEndpoint, type Endpoint } from "../support/endpoints.ts";
import { colleagueOf } from "../support/mentions.ts";
import { expectSound, MOST_SHIFT, type Screen, shiftOf } from "../support/sound.ts";
import { type Account, signUp, test, trpc } from "../support/test.ts";

const LONG = "anUnbrokenWord".repeat(30);

interface Outgoing {
  works: Endpoint;
  fails: Endpoint;
  deliveryId: string;
}

const screens = ({ works, fails, deliveryId }: Outgoing): Screen[] => [
  [
    "account",
    async (page) => {
      await page.goto("/settings/account");
      await page.getByRole("button", { name: "Send test" }).click();
      await expect(page.getByText(/Answered 200/)).toBeVisible();
    },
  ],
  [
    "account, refused",
    async (page) => {
      await page.getByLabel("Notification Webhook").fill("http://10.0.0.1/");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText(/WEBHOOK_ALLOWED_HOSTS/)).toBeVisible();
    },
  ],
  [
    "endpoints",
    async (page) => {
      await page.goto("/settings/webhooks");
      await expect(page.getByText(/Switched off/).first()).toBeVisible();
    },
  ],
  [
    "new endpoint, refused",
    async (page) => {
      await page.getByRole("button", { name: "New endpoint" }).click();
      await page.getByRole("button", { name: "Add header" }).click();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Give the endpoint a name.")).toBeVisible();
    },
  ],
  [
    "discarding asks",
    async (page) => {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "an endpoint",
    async (page) => {
      await page.getByRole("button", { name: "Discard changes" }).click();
      await page.getByRole("button", { name: `Edit ${works.name}` }).click();
      await page.getByRole("button", { name: "Show secret" }).click();
      await page.getByRole("button", { name: "Send test" }).click();
      await expect(page.getByText(/Answered 200/)).toBeVisible();
    },
  ],
  [
    "rotating asks",
    async (page) => {
      await page.getByRole("button", { name: "Rotate" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "deleting asks",
    async (page) => {
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "deliveries",
    async (page) => {
      await page.goto("/settings/deliveries");
      await expect(page.getByRole("row").filter({ hasText: fails.name })).toBeVisible();
    },
  ],
  [
    "nothing found",
    async (page) => {
      await page.getByLabel("State").selectOption("Cancelled");
      await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
    },
  ],
  [
    "a delivery",
    async (page) => {
      await page.goto(`/settings/deliveries/${deliveryId}`);
      await expect(page.getByText("Attempt 1")).toBeVisible();
    },
  ],
  [
    "a delivery that isn't there",
    async (page) => {
      await page.goto(`/settings/deliveries/${crypto.randomUUID()}`);
      await expect(page.getByRole("heading", { name: "There is no such delivery" })).toBeVisible();
    },
  ],
  [
    "the profile's menu, with a fault",
    async (page) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Your menu" }).click();
      await expect(page.getByRole("menuitem", { name: /Failing/ })).toBeVisible();
    },
  ],
];

/** One endpoint that works and one that was switched off, each with a delivery. */
async function fill(page: Page, user: Account, colleague: Page, url: (path: string) => string) {
  const input = { url: url("/works"), when: "away" };
  await trpc(page.request).mutate("account.setNotificationWebhook", input);
  const works = await createEndpoint(page.request, { url: url("/works"), name: LONG.slice(0, 80) });
  const fails = await createEndpoint(page.request, { url: url("/gone") });
  await (await colleagueOf(user, colleague.request))(LONG);
  const list = () =>
    trpc(page.request).query<{ items: { id: string; state: string }[] }>("delivery.list", {});
  await expect
    .poll(async () => (await list()).items.filter(({ state }) => state !== "pending").length)
    .toBeGreaterThanOrEqual(2);
  const deliveryId = (await list()).items.at(0)?.id ?? "";
  return { works, fails, deliveryId };
}

for (const look of LOOKS) {
  test(`every screen of outgoing webhooks is sound and still, ${look.colorScheme}, ${look.width} px`, async ({
    page,
    user,
    openAs,
    receiver,
  }) => {
    test.slow();
    receiver.behave = ({ path }) =>
      path === "/gone" ? { status: 410, body: "gone" } : { status: 200, body: LONG };
    const colleague = await openAs(await signUp(page.request));
    const filled = await fill(page, user, colleague, (path) => receiver.url(path));
    await expectSound(page, look, screens(filled));
    for (const path of ["account", "webhooks", "deliveries", `deliveries/${filled.deliveryId}`]) {
      expect(await shiftOf(page, `/settings/${path}`), path).toBeLessThan(MOST_SHIFT);
    }
  });
}
