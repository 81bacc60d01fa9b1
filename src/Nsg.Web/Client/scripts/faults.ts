/** Puts the reader at the first field that is to be changed; without script the list of mistakes above it is gone to. */
export function firstFault(): void {
  const focus = () => document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus();
  // The address names the list, which the browser goes to once more when all is loaded.
  if (document.readyState === "complete") focus();
  else addEventListener("load", () => setTimeout(focus));
}
