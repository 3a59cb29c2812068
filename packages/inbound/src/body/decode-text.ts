const BYTE_ORDER_MARK = 0xfeff;

/**
 * Bytes as text. What isn't valid in the charset becomes U+FFFD, a byte order mark is left out.
 * @returns null for a charset that nobody here knows (the labels are those of the WHATWG Encoding Standard)
 */
export function decodeText(bytes: Buffer, charset: string): string | null {
  const label = charset.toLowerCase();
  if (label === "utf-8") {
    const text = bytes.toString("utf8");
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}
