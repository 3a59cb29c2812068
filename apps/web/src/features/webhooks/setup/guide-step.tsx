import { splitMarks } from "./split-marks";

/** A step of a guide, with the names of buttons and the code in it set apart. */
export const GuideStep = ({ text }: { text: string }) =>
  splitMarks(text).map(({ kind, text: part, start }) => {
    if (kind === "name") {
      return (
        <strong key={start} className="font-medium text-foreground">
          {part}
        </strong>
      );
    }
    return kind === "code" ? (
      <code key={start} className="rounded-xs bg-secondary px-1 text-[0.9em] text-foreground">
        {part}
      </code>
    ) : (
      part
    );
  });
