import { BarChart, LineChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

/** Draws a figure anew from the table that belongs to it. Nothing is set by style attributes: the content security policy forbids them. */
export function draw(figure: HTMLElement, table: HTMLTableElement, type: "bar" | "line"): void {
  const colour = (name: string) => getComputedStyle(probe(figure, name)).color;
  const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent?.trim() ?? "");
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const place = document.createElement("div");
  place.className = "live-chart";
  figure.querySelector("svg")?.replaceWith(place);
  const chart = init(place);
  const palette = [colour("--accent"), colour("--earlier"), colour("--attention")];
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: palette,
    textStyle: { color: colour("--quiet"), fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 8, top: 32, bottom: 48, containLabel: true },
    legend: { top: 0, textStyle: { color: colour("--quiet") } },
    tooltip: { trigger: "axis", renderMode: "richText" },
    dataZoom: [{ type: "slider", height: 18, bottom: 8 }],
    xAxis: { type: "category", data: rows.map((row) => row.cells[0].textContent?.trim() ?? "") },
    yAxis: { type: "value", splitLine: { lineStyle: { color: colour("--edge") } } },
    series: heads.slice(1).map((name, i) => ({
      name,
      type,
      data: rows.map((row) => Number(row.cells[i + 1].dataset.value ?? "NaN")),
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}

/** A token's colour as the browser works it out for the theme in force. */
function probe(figure: HTMLElement, name: string): HTMLElement {
  const element = document.createElement("span");
  element.style.color = `var(${name})`;
  figure.append(element);
  queueMicrotask(() => element.remove());
  return element;
}
