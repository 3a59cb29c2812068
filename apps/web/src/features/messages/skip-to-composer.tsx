/** Where one writes, on pages that have such a place. */
export const COMPOSER_ID = "composer";

/** Spares the keyboard all that can be done with each message; shows when it has the focus. */
export const SkipToComposer = () => (
  <a href={`#${COMPOSER_ID}`} className="sr-only focus:not-sr-only focus:px-4 focus:py-1 sm:px-6">
    Skip to writing
  </a>
);
