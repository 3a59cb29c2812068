import type { Components, ExtraProps } from "react-markdown";
import { CodeFence } from "../code/code-fence";

/** The code of a `pre` and the language that its author named. */
function readFence(pre: ExtraProps["node"]): { code: string; language: string | null } {
  const [element] = pre?.children ?? [];
  if (element?.type !== "element") return { code: "", language: null };
  const code = element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  const [name] = [element.properties.className].flat();
  const language = typeof name === "string" ? name.replace("language-", "") : null;
  return { code: code.replace(/\n$/, ""), language };
}

/** A remote picture would tell its host who reads here, and when; it is shown as a link instead. */
export const markdownElements: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a
      href={typeof src === "string" ? src : undefined}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      {alt || "Picture"}
    </a>
  ),
  // A message is no document: its headings don't belong into the page's outline.
  h1: ({ children }) => <p className="font-semibold text-base">{children}</p>,
  h2: ({ children }) => <p className="font-semibold text-base">{children}</p>,
  h3: ({ children }) => <p className="font-semibold">{children}</p>,
  h4: ({ children }) => <p className="font-semibold">{children}</p>,
  h5: ({ children }) => <p className="font-semibold">{children}</p>,
  h6: ({ children }) => <p className="font-semibold">{children}</p>,
  pre: ({ node }) => <CodeFence {...readFence(node)} />,
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
  // The empty corner of a table heads nothing.
  th: ({ node: _, children, ...props }) =>
    children === undefined ? <td {...props} /> : <th {...props}>{children}</th>,
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? "Done" : "To do"}>
      {checked ? "☑" : "☐"}
    </span>
  ),
};
