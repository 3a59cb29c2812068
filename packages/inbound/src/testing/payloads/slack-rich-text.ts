/** Every element that a line of text may have, and what a line may stand in. */
export const richText = {
  type: "rich_text",
  elements: [
    {
      type: "rich_text_section",
      elements: [
        { type: "text", text: "Hello " },
        { type: "text", text: "bold ", style: { bold: true } },
        { type: "link", url: "https://a.example", text: "link", style: { bold: true } },
        { type: "text", text: " a*b ", style: { italic: true, strike: true } },
        { type: "text", text: "x = 1", style: { code: true } },
        { type: "emoji", name: "tada" },
        { type: "user", user_id: "U1" },
        { type: "broadcast", range: "here" },
      ],
    },
    {
      type: "rich_text_list",
      style: "bullet",
      indent: 0,
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "one" }] }],
    },
    {
      type: "rich_text_list",
      style: "ordered",
      indent: 1,
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "two" }] }],
    },
    { type: "rich_text_quote", elements: [{ type: "text", text: "said" }] },
    { type: "rich_text_preformatted", elements: [{ type: "text", text: "a < b" }] },
  ],
};

/** Cells of every kind. */
export const table = {
  type: "table",
  rows: [
    [
      { type: "raw_text", text: "Name" },
      { type: "raw_text", text: "a|b" },
    ],
    [
      { type: "raw_number", number: 5 },
      { type: "rich_text", elements: [] },
    ],
  ],
};
