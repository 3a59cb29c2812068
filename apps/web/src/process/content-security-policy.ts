/**
 * The only styles that come without a nonce: sonner's, which it writes into the page as it loads, by way of
 * an element that is empty at first.
 */
const SONNER_STYLES = [
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
].join(" ");

type Directives = Readonly<Record<string, string>>;

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map((directive) => directive.join(" ").trim())
    .join("; ");

/** What isn't meant to be looked at as a page; were it opened as one, nothing in it would run. */
export const POLICY_OF_DATA = write({
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  sandbox: "",
});

const pageDirectives = (nonce: string): Directives => ({
  "default-src": "'none'",
  // Code runs that the server put there, and what that code loads; markup can't bring any along.
  "script-src": `'nonce-${nonce}' 'strict-dynamic'`,
  "style-src": `'self' 'nonce-${nonce}' ${SONNER_STYLES}`,
  // Colours of avatars, cards and code stand in style attributes, where no rule and no selector can.
  "style-src-attr": "'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
});

/** Where pages reload by themselves, their tools evaluate code and write styles of their own. */
const inDevelopment = (nonce: string): Directives => ({
  ...pageDirectives(nonce),
  "script-src": `'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`,
  "style-src": "'self' 'unsafe-inline'",
  "connect-src": "'self' ws: wss:",
});

/** A page's policy (https://www.w3.org/TR/CSP3), for the nonce that its own inline code has. */
export const policyOfPage = (nonce: string, dev: boolean): string =>
  write(dev ? inDevelopment(nonce) : pageDirectives(nonce));
