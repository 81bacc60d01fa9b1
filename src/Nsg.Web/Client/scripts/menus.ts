/** On a narrow screen the places of a company, and tabs, lie in one row; the one that is open comes into sight. */
export function showPlace(): void {
  for (const place of document.querySelectorAll<HTMLElement>(".side [aria-current], .tabs [aria-current]")) {
    const row = place.closest<HTMLElement>("ul, .tabs");
    if (row && row.scrollWidth > row.clientWidth) row.scrollLeft = place.offsetLeft - row.offsetLeft - row.clientWidth / 3;
  }
}

/** Menus are details elements, which open and close without script; with it, a click elsewhere or Escape closes them too. */
export function closeMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}
