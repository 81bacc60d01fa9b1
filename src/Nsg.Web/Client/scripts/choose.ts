/**
 * Tables whose rows can be ticked: a box in the head ticks all, and the form says how many are ticked and what they come to. Sending and
 * ticking one by one go without it.
 */
export function choosing(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-choose]")) {
    const boxes = [...table.querySelectorAll<HTMLInputElement>("tbody td:first-child > input[type=checkbox]")];
    const head = table.querySelector<HTMLTableCellElement>("thead th:first-child");
    const said = table.closest("form")?.querySelector<HTMLOutputElement>("output[data-chosen]");
    if (boxes.length === 0 || !head) continue;
    const all = document.createElement("input");
    all.type = "checkbox";
    const label = document.createElement("label");
    label.className = "choose-all";
    const words = document.createElement("span");
    words.textContent = table.dataset.choose ?? "";
    label.append(all, words);
    head.replaceChildren(label);
    const tell = () => {
      const chosen = boxes.filter((box) => box.checked);
      const common = boxes.filter((box) => box.dataset.apart === undefined || box.checked);
      all.checked = chosen.length > 0 && chosen.length === common.length;
      all.indeterminate = chosen.length > 0 && !all.checked;
      if (!said) return;
      said.hidden = false;
      said.value = [said.dataset.chosen?.replace("{0}", String(chosen.length)), ...sums(chosen)].join(" · ");
    };
    all.addEventListener("change", () => {
      // What asks a question of its own is ticked by itself.
      for (const box of boxes) box.checked = all.checked && (box.checked || box.dataset.apart === undefined);
      tell();
    });
    // Whoever writes in a row means the row.
    table.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.type === "checkbox" || target.value === "") return;
      const box = boxes.find((one) => one.closest("tr") === target.closest("tr"));
      if (!box || box.checked) return;
      box.checked = true;
      tell();
    });
    table.addEventListener("change", tell);
    tell();
  }
}

/** What ticked rows come to, as the page writes amounts: by currency, and by what their page tells apart. */
function sums(boxes: HTMLInputElement[]): string[] {
  const found = new Map<string, { of: string; currency: string; sum: number; decimals: number }>();
  for (const { amount, currency, sumOf } of boxes.map((box) => box.dataset)) {
    if (amount === undefined || currency === undefined) continue;
    const of = sumOf === undefined ? "" : `${sumOf}: `;
    const before = found.get(of + currency) ?? { of, currency, sum: 0, decimals: 0 };
    const decimals = Math.max(before.decimals, amount.split(".")[1]?.length ?? 0);
    found.set(of + currency, { of, currency, sum: before.sum + Number(amount), decimals });
  }
  return [...found.values()].map(({ of, currency, sum, decimals }) => {
    const number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return `${of}${number.format(sum).replace("-", "\u2212")}\u00a0${currency}`;
  });
}
