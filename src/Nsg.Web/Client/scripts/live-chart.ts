import { BarChart, LineChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

const labelsMax = 13;

/**
 * Draws a figure anew from the table that belongs to it, and gives back what takes the drawing away again. A bar leads where its row leads.
 * Nothing is set by style attributes: the content security policy forbids them.
 */
export function draw(figure: HTMLElement, table: HTMLTableElement, type: "bar" | "line"): () => void {
  const colour = (name: string) => getComputedStyle(probe(figure, name)).color;
  const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent?.trim() ?? "");
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const place = document.createElement("div");
  place.className = "live-chart";
  const picture = figure.querySelector("svg");
  picture?.replaceWith(place);
  const chart = init(place);
  const [accent, earlier, negative, ink, quiet, edge, surface] = ["--accent", "--earlier", "--negative", "--ink", "--quiet", "--edge", "--surface"].map(colour);
  const label = { color: quiet };
  const short = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" });
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: [accent, earlier],
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 8, top: 32, bottom: 48, containLabel: true },
    legend: { top: 0, show: heads.length > 2, textStyle: label },
    tooltip: {
      trigger: "axis",
      formatter: (at: unknown) => words(rows, heads, at), renderMode: "richText", backgroundColor: surface, borderColor: edge, textStyle: { color: ink },
    },
    dataZoom: [{ type: "slider", height: 18, bottom: 8, textStyle: label, borderColor: edge, fillerColor: "transparent" }],
    xAxis: {
      type: "category",
      data: rows.map((row) => row.cells[0].textContent?.trim() ?? ""),
      axisLabel: {
        ...label,
        interval: rows.length <= labelsMax && type === "bar" ? 0 : "auto",
        formatter: (_name: string, i: number) => rows[i]?.cells[0].dataset.short ?? _name,
      },
      axisLine: { lineStyle: { color: edge } },
    },
    yAxis: { type: "value", axisLabel: { ...label, formatter: (value: number) => short.format(value).replace("-", "\u2212") }, splitLine: { lineStyle: { color: edge } } },
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
    if (picture) place.replaceWith(picture);
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
function probe(figure: HTMLElement, name: string): HTMLElement {
  const element = document.createElement("span");
  element.style.color = `var(${name})`;
  figure.append(element);
  queueMicrotask(() => element.remove());
  return element;
}
