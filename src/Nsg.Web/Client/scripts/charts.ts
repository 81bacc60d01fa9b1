/** A drawing from the server becomes one that can be looked into, once somebody asks for it, and back; the library is fetched only then. */
export function liveCharts(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-chart]")) {
    const look = button.textContent ?? "";
    let restore: (() => void) | undefined;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const figure = button.closest("figure");
      const table = figure?.querySelector("table");
      if (!figure || !table) return;
      if (restore) {
        restore();
        restore = undefined;
        button.textContent = look;
        return;
      }
      button.disabled = true;
      const { draw } = await import("./live-chart");
      restore = draw(figure, table, button.dataset.chart === "line" ? "line" : "bar");
      button.textContent = button.dataset.back ?? look;
      button.disabled = false;
    });
  }
}
