/** Keys for those who do much: "/" to search, and a letter for an action that the page offers under data-key. */
export function keys(): void {
  document.addEventListener("keydown", (event) => {
    const at = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || at.closest("input, select, textarea")) return;
    if (event.key === "/") {
      const search = document.querySelector<HTMLInputElement>(".top .find input");
      if (search) {
        event.preventDefault();
        search.focus();
      }
      return;
    }
    if (!/^[a-z]$/.test(event.key)) return;
    const action = document.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
    if (!action) return;
    event.preventDefault();
    const folded = action.closest<HTMLDetailsElement>("details:not([open])");
    if (folded) folded.open = true;
    // What decides something is only reached, not done: the person still presses Enter.
    if (action instanceof HTMLAnchorElement) action.click();
    else action.focus();
  });
}
