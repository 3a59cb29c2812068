"use client";

import { type CSSProperties, useState } from "react";
import { cn } from "../../lib/cn.ts";
import { hueOf, initialsOf } from "./name-mark.ts";

const SIZES = {
  xs: "size-5 text-[0.5625rem]",
  sm: "size-7 text-[0.6875rem]",
  md: "size-9 text-[0.8125rem]",
  lg: "size-12 text-base",
  xl: "size-20 text-2xl",
};

type AvatarProps = {
  name: string;
  src?: string | null | undefined;
  size?: keyof typeof SIZES;
  /** Square is for what isn't a person: webhooks and other apps. */
  shape?: "round" | "square";
  /** Only where no name stands beside it. */
  label?: string;
  className?: string;
};

/** An image over initials on a colour of the name's own, so nothing moves when the image arrives or fails. */
export function Avatar({ name, src, size = "md", shape = "round", label, className }: AvatarProps) {
  return (
    <span
      data-slot="avatar"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      style={{ "--hue": hueOf(name) } as CSSProperties}
      className={cn(
        "avatar-tint relative inline-grid shrink-0 select-none place-items-center overflow-hidden font-semibold leading-none tracking-tight",
        SIZES[size],
        shape === "round" ? "rounded-full" : "rounded-[22%]",
        className,
      )}
    >
      {initialsOf(name)}
      {src && <Picture key={src} src={src} />}
    </span>
  );
}

function Picture({ src }: { src: string }) {
  const [failed, setFailed] = useState(false);
  // An image that failed before hydration told nobody; asking once makes up for it.
  const look = (image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0) setFailed(true);
  };
  if (failed) return null;
  return (
    <img
      ref={look}
      src={src}
      alt=""
      decoding="async"
      onError={() => setFailed(true)}
      className="absolute inset-0 size-full bg-card object-cover"
    />
  );
}
