/** A drawing from the server becomes one that can be looked into, once somebody asks for it; the library is fetched only then. */
export function liveCharts(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-chart]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const figure = button.closest("figure");
      const table = figure?.querySelector("table");
      if (!figure || !table) return;
      button.disabled = true;
      const { draw } = await import("./live-chart");
      draw(figure, table, button.dataset.chart === "line" ? "line" : "bar");
      button.hidden = true;
    });
  }
}
