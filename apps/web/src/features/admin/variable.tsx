/** An environment variable's name in a sentence. */
export const Variable = ({ name }: { name: string }) => (
  <code className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[0.8125rem]">{name}</code>
);
