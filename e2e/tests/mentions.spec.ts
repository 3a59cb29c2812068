import { channelLink, composer, message, openChannel } from "../support/channel-page.ts";
import { createEndpoint } from "../support/endpoints.ts";
import { type Account, expect, test as plain, signUp } from "../support/test.ts";
import { type Channel, createChannel, setMember } from "../support/workspace.ts";

/** A channel of the user's that a colleague with a name of two words is in. */
const test = plain.extend<{ colleague: Account; room: Channel }>({
  colleague: async ({ page }, use) => {
    const tail = crypto.randomUUID().slice(0, 8);
    await use(await signUp(page.request, { name: `Grace ${tail}` }));
  },
  room: async ({ page, user: _, colleague }, use) => {
    const channel = await createChannel(page.request);
    await setMember(page.request, channel, colleague);
    await use(channel);
  },
});

test("writing @ offers who can read the channel; the keyboard chooses, and both see it marked", async ({
  page,
  user,
  colleague,
  room,
  openAs,
  receiver,
}) => {
  const other = await openAs(colleague);
  await createEndpoint(other.request, { url: receiver.url(), events: ["mention"] });
  await openChannel(page, room);
  const box = composer(page, room);
  const people = page.getByRole("listbox", { name: "People to mention" });
  await box.pressSequentially("Look, @");
  await expect(people.getByRole("option", { name: colleague.name })).toBeVisible();
  await expect(people.getByRole("option", { name: user.name })).toHaveCount(0);
  await box.press("Escape");
  await expect(people).toHaveCount(0);
  await box.pressSequentially(colleague.name.slice(0, 8).toLowerCase());
  await expect(people).toHaveCount(0);

  await box.fill("");
  await box.pressSequentially(`Look, @${colleague.name.slice(0, 8).toLowerCase()}`);
  const option = people.getByRole("option", { name: colleague.name });
  await expect(option).toHaveAttribute("aria-selected", "true");
  const id = await option.getAttribute("id");
  await expect(box).toHaveAttribute("aria-activedescendant", id ?? "");
  await box.press("Enter");
  await expect(box).toHaveValue(`Look, @"${colleague.name}" `);
  await box.pressSequentially("here.");
  await box.press("Enter");

  const mark = message(page, "here.").locator(".mention");
  await expect(mark).toHaveText(`@${colleague.name}`);
  await expect(mark).not.toHaveClass(/mine/);
  await openChannel(other, room);
  await expect(message(other, "here.").locator(".mention.mine")).toHaveText(`@${colleague.name}`);
  await expect.poll(() => receiver.received.length).toBe(1);
});

test("arrows go round, Tab and a click choose as well", async ({
  page,
  colleague,
  room,
  openAs,
  admin,
}) => {
  const second = await signUp((await openAs(admin)).request, {
    name: `${colleague.name} the second`,
  });
  await setMember(page.request, room, second);
  await openChannel(page, room);
  const box = composer(page, room);
  const option = page.getByRole("option", { name: second.name });
  await box.pressSequentially(`@${colleague.name}`);
  await expect(option).toBeVisible();
  await box.press("ArrowUp");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await box.press("Tab");
  await expect(box).toHaveValue(`@"${second.name}" `);
  await expect(box).toBeFocused();
  await box.pressSequentially(`and @${colleague.name}`);
  await option.click();
  await expect(box).toHaveValue(`@"${second.name}" and @"${second.name}" `);
  await expect(box).toBeFocused();
});

test("a channel that one comes back to marks where the new messages begin", async ({
  page,
  room,
  colleague,
  openAs,
}) => {
  const other = await openAs(colleague);
  await openChannel(other, room);
  await openChannel(page, room);
  await composer(page, room).fill("The first.");
  await composer(page, room).press("Enter");
  await expect(message(page, "The first.")).toBeVisible();
  await page.getByRole("link", { name: "New chat" }).first().click();
  await expect(page).toHaveURL("/chats");
  await composer(other, room).fill("The second.");
  await composer(other, room).press("Enter");
  await expect(channelLink(page, room)).toContainText("1");
  await channelLink(page, room).click();
  await expect(message(page, "The second.")).toBeVisible();
  await expect(page.getByText("New", { exact: true })).toBeVisible();
});
