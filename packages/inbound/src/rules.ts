// What the API needs of a webhook's settings: their checks, and the names to choose from.
export { signaturePurpose } from "./settings/settings-cache.ts";
export {
  isSignatureScheme,
  SIGNATURE_SCHEMES,
  type SignatureSchemeName,
} from "./signatures/index.ts";
export { previewTemplate } from "./template/preview-template.ts";
export { checkTemplate } from "./template/render-template.ts";
