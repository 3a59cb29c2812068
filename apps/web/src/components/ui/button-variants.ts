import { cva } from "class-variance-authority";

/** A button's looks; apart from the button so that server components may give them to a link. */
export const buttonVariants = cva(
  [
    "relative inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-md",
    "whitespace-nowrap text-sm font-medium transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-50",
    "[&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        default: "touch-target bg-primary text-primary-foreground hover:bg-primary/90",
        secondary: "touch-target bg-secondary text-secondary-foreground hover:bg-secondary/70",
        outline: "touch-target border border-input/60 bg-card text-foreground hover:bg-accent",
        ghost: "touch-target text-foreground hover:bg-accent hover:text-accent-foreground",
        destructive:
          "touch-target bg-destructive text-destructive-foreground hover:bg-destructive/90",
        link: "rounded-xs text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary",
      },
      size: {
        sm: "h-8 px-3 text-[0.8125rem]",
        md: "h-10 px-4",
        icon: "size-9 p-0",
      },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0 text-[length:inherit]" }],
    defaultVariants: { variant: "default", size: "md" },
  },
);
