/** A drawing from the server is looked at large, once somebody asks for it: in a dialog that Escape closes. The library is fetched only then. */
export function liveCharts(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-chart]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const figure = button.closest("figure");
      const table = figure?.querySelector("table");
      if (!figure || !table) return;
      button.disabled = true;
      const { draw } = await import("./live-chart");
      const { dialog, place } = view(figure, button.dataset.back ?? "");
      dialog.showModal();
      const end = draw(place, table, button.dataset.chart === "line" ? "line" : "bar");
      dialog.addEventListener("close", () => {
        end();
        dialog.remove();
        button.disabled = false;
        button.focus();
      });
    });
  }
}

/** The dialog with the figure's heading, a button that closes it, and the place for the chart. */
function view(figure: HTMLElement, close: string): { dialog: HTMLDialogElement; place: HTMLElement } {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog chart-view";
  const head = document.createElement("div");
  head.className = "card-head";
  const heading = document.createElement("h2");
  heading.id = "chart-view-heading";
  heading.textContent = figure.querySelector("h2")?.textContent ?? "";
  dialog.setAttribute("aria-labelledby", heading.id);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = close;
  button.addEventListener("click", () => dialog.close());
  head.append(heading, button);
  const place = document.createElement("div");
  place.className = "live-chart";
  dialog.append(head, place);
  document.body.append(dialog);
  return { dialog, place };
}
