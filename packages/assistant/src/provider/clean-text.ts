const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Makes a stream of pieces storable: PostgreSQL's text holds neither NUL nor half of a surrogate pair. */
export class TextCleaner {
  /** The first half of a pair whose second half may begin the next piece. */
  #half = "";

  add(piece: string): string {
    const text = this.#half + piece;
    const end = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
    this.#half = text.slice(end);
    return text.slice(0, end).toWellFormed().replaceAll("\0", "");
  }

  /** What is left at the end: a half that stayed alone. */
  end(): string {
    return this.#half.toWellFormed();
  }
}
