/** Gives what programs are written with a button that copies it; without script it is selected by hand. */
export function copyButtons(): void {
  addButtons();
  // A part of a page that comes later, as the answer of a call, has its own.
  new MutationObserver(addButtons).observe(document.body, { childList: true, subtree: true });
}

function addButtons(): void {
  if (!navigator.clipboard) return;
  for (const place of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const text = place.querySelector("code");
    if (!text || place.querySelector(":scope > button")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = place.dataset.copy ?? "";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent ?? "");
      button.textContent = place.dataset.copied ?? "";
      setTimeout(() => (button.textContent = place.dataset.copy ?? ""), 2000);
    });
    place.append(button);
  }
}
