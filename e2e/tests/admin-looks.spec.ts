import { LOOKS } from "../support/axe.ts";
import { expectSound, type Screen } from "../support/sound.ts";
import { expect, test } from "../support/test.ts";

const SCREENS: Screen[] = (
  [
    ["Users", "/admin/users"],
    ["General", "/admin/settings/general"],
    ["Webhooks", "/admin/settings/webhooks"],
    ["Models", "/admin/settings/models"],
    ["Deliveries", "/admin/deliveries"],
    ["Audit log", "/admin/audit"],
  ] as const
).map(([title, path]) => [
  title,
  async (page) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("link", { name: title })).toHaveAttribute("aria-current", "page");
  },
]);

for (const look of LOOKS) {
  test(`the Admin Panel is sound, ${look.colorScheme}, ${look.width} px`, async ({
    openAs,
    admin,
  }) => {
    await expectSound(await openAs(admin), look, SCREENS);
  });
}
