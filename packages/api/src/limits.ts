/** Longest name of a person, a channel or a webhook, in characters. */
export const MAX_NAME = 80;
export const MAX_DESCRIPTION = 500;
export const MAX_EMAIL = 254;
export const MIN_PASSWORD = 8;
export const MAX_PASSWORD = 128;
/** The same bound that inbound posts have. */
export const MAX_MESSAGE = 16_384;
export const MAX_PROMPT = 100_000;
/** Answers that one person may wait for at once: a model server has others to serve as well. */
export const MAX_ANSWERS_UNDER_WAY = 5;
export const MAX_ADDRESS = 2_000;
export const MAX_MODEL_NAME = 200;
export const MAX_API_KEY = 1_000;
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;
export const MAX_PAGE = 100;
/** Endpoints that one person, or the workspace, may have. */
export const MAX_ENDPOINTS = 20;
export const MAX_TAB_ID = 64;
/** Of what the posts to a webhook are signed with. */
export const MIN_SECRET = 8;
export const MAX_SECRET = 500;
/** The longest name of an event, and of a pattern for one; the same bound that inbound posts have. */
export const MAX_EVENT = 120;
export const MAX_PATTERNS = 100;
/** The same bound that LiquidJS has. */
export const MAX_TEMPLATE = 10_000;
/** Of a body that a template is tried on. */
export const MAX_SAMPLE = 1_048_576;
