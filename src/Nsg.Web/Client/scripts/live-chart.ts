import { BarChart, LineChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

const labelsMax = 13;
const rowsWithoutSlider = 24;

/**
 * Draws the figures of a table large, and gives back what takes the drawing away again. A bar leads where its row leads. Rows that have no short
 * name are lines of a report: they lie, with their names beside them. Nothing is set by style attributes: the content security policy forbids them.
 */
export function draw(place: HTMLElement, table: HTMLTableElement, type: "bar" | "line"): () => void {
  const colour = (name: string) => getComputedStyle(probe(place, name)).color;
  const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent?.trim() ?? "");
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const [accent, earlier, negative, ink, quiet, edge, surface] = ["--accent", "--earlier", "--negative", "--ink", "--quiet", "--edge", "--surface"].map(colour);
  const chart = init(place);
  const lies = rows.every((row) => row.cells[0].dataset.short === undefined);
  const hasSlider = rows.length > rowsWithoutSlider;
  const label = { color: quiet };
  const short = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" });
  const names = {
    type: "category" as const,
    inverse: lies,
    data: rows.map((row) => row.cells[0].textContent?.trim() ?? ""),
    axisLabel: {
      ...label,
      interval: lies || (rows.length <= labelsMax && type === "bar") ? 0 : ("auto" as const),
      formatter: (name: string, i: number) => rows[i]?.cells[0].dataset.short ?? name,
      ...(lies ? { width: Math.min(place.clientWidth * 0.4, 320), overflow: "break" as const } : {}),
    },
    axisLine: { lineStyle: { color: edge } },
  };
  const values = {
    type: "value" as const,
    axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => short.format(value).replace("-", "\u2212") },
    splitLine: { lineStyle: { color: edge } },
  };
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: [accent, earlier],
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: heads.length > 2 ? 40 : 16, bottom: hasSlider ? 48 : 8, containLabel: true },
    legend: { top: 0, show: heads.length > 2, textStyle: label },
    tooltip: {
      trigger: "axis",
      formatter: (at: unknown) => words(rows, heads, at), renderMode: "richText", backgroundColor: surface, borderColor: edge, textStyle: { color: ink },
    },
    dataZoom: hasSlider ? [{ type: "slider", height: 18, bottom: 8, textStyle: label, borderColor: edge, fillerColor: "transparent" }] : [],
    xAxis: lies ? values : names,
    yAxis: lies ? names : values,
    series: heads.slice(1).map((name, i) => ({
      name,
      type,
      data: rows.map((row) => {
        const value = Number(row.cells[i + 1].dataset.value || "NaN");
        return { value, ...(type === "bar" && i === 0 && value < 0 ? { itemStyle: { color: negative } } : {}) };
      }),
    })),
  });
  chart.on("click", (event) => {
    const link = rows[event.dataIndex]?.cells[0].querySelector("a");
    if (link) location.assign(link.href);
  });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}

/** What a place of the chart says, in the words and figures of the table. */
function words(rows: HTMLTableRowElement[], heads: string[], at: unknown): string {
  const place = (Array.isArray(at) ? at[0] : at) as { dataIndex?: number } | undefined;
  const cells = rows[place?.dataIndex ?? -1]?.cells;
  if (!cells) return "";
  return [...cells].map((cell, i) => (i === 0 ? cell.textContent?.trim() : `${heads[i]}: ${cell.textContent?.trim()}`)).join("\n");
}

/** A token's colour as the browser works it out for the theme in force. */
function probe(place: HTMLElement, name: string): HTMLElement {
  const element = document.createElement("span");
  element.style.color = `var(${name})`;
  place.append(element);
  queueMicrotask(() => element.remove());
  return element;
}
