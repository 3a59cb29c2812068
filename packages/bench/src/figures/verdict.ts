/** Whether a bar was reached, in words. */
export interface Verdict {
  holds: boolean;
  text: string;
}

export const describeVerdict = ({ holds, text }: Verdict): string =>
  `${holds ? "holds" : "FALLS SHORT"}  ${text}`;
