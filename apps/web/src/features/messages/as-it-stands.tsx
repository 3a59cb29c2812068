/** A text without its Markdown. */
export const AsItStands = ({ text }: { text: string }) => (
  <p className="whitespace-pre-wrap">{text}</p>
);
