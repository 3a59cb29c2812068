/**
 * Puts `text` on the clipboard; resolves to whether it got there. `near` is the button that was
 * pressed: the fallback works beside it, because a dialog takes the focus back from anywhere else.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  // Browsers offer `navigator.clipboard` on https and localhost only.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return copyBySelection(text, near);
  return clipboard.writeText(text).then(
    () => true,
    () => copyBySelection(text, near),
  );
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.tabIndex = -1;
  area.setAttribute("aria-hidden", "true");
  area.className = "fixed top-0 left-0 size-px opacity-0";
  near.after(area);
  area.focus({ preventScroll: true });
  area.select();
  const copied = document.execCommand("copy");
  near.focus({ preventScroll: true });
  area.remove();
  return copied;
}
