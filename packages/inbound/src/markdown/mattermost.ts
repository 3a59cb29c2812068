import { bounded } from "./bounded.ts";
import { emojiOf } from "./emoji.ts";
import { readControl, writeControl } from "./mrkdwn-control.ts";

const CODE = "(?<code>```[^]*?```|`[^`\\n]+`)";
const ADDRESS = "(?<address>https?:\\/\\/[^\\s<>]+)";
const CONTROL = "<(?<control>[^<>\\n]+)>";
const EMOJI = "(?<![\\p{L}\\p{N}]):(?<emoji>[a-z0-9_+-]{1,60}):";
const TOKEN = new RegExp([CODE, CONTROL, ADDRESS, EMOJI].join("|"), "gu");

function write(inner: string): string | undefined {
  const control = readControl(inner);
  return control === null ? undefined : writeControl(control);
}

/** Mattermost's text as Markdown: it is that already, but for emoji, `<url|label>` and `<!channel>`. */
export const mattermostToMarkdown = (text: string): string =>
  bounded(text).replace(TOKEN, (whole, ...matched) => {
    const { control, emoji } = matched.at(-1);
    return (control && write(control)) ?? (emoji && emojiOf(emoji)) ?? whole;
  });
