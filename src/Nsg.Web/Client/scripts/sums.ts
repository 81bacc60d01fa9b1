/** Debit and credit summed while an entry is typed; without script the server sums them when the form comes back. */
export function liveSums(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sums]")) {
    const { decimal = ".", group = "" } = table.dataset;
    const show = (name: string, value: number, places: number) => {
      const cell = table.querySelector<HTMLElement>(`[data-sum="${name}"]`);
      if (!cell) return;
      const [whole, rest] = Math.abs(value).toFixed(places).split(".");
      cell.textContent = (value < 0 ? "\u2212" : "") + whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest ? decimal + rest : "");
      if (name === "difference") cell.classList.toggle("off", value !== 0);
    };
    const places = table.querySelector('[data-sum="debit"]')?.textContent?.split(decimal)[1]?.trim().length ?? 0;
    const scale = 10 ** places;
    const sum = (name: string) =>
      [...table.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].reduce((all, one) => all + Math.round(amountOf(one.value, decimal) * scale), 0);
    table.addEventListener("input", () => {
      const [debit, credit] = [sum("debit"), sum("credit")];
      show("debit", debit / scale, places);
      show("credit", credit / scale, places);
      show("difference", (debit - credit) / scale, places);
    });
  }
}

/** An amount as the server reads it (PageForm.Amount): one mark alone parts thousands where it can, unless it is the language's decimal one. */
function amountOf(text: string, decimal: string): number {
  const plain = text.replace(/\s/g, "").replace("\u2212", "-");
  const [comma, point] = [plain.lastIndexOf(","), plain.lastIndexOf(".")];
  const mark = Math.max(comma, point);
  const count = mark < 0 ? 0 : plain.split(plain[mark]).length - 1;
  const grouped = (whole: string) => /^[-+]?[1-9]\d{0,2}(,\d{3})+$|^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(whole);
  const isGrouped = Math.min(comma, point) < 0 && (count > 1 || (count === 1 && plain[mark] !== decimal && grouped(plain)));
  const [whole, rest] = mark < 0 || isGrouped ? [plain, ""] : [plain.slice(0, mark), "." + plain.slice(mark + 1)];
  if (/[.,]/.test(whole) && !grouped(whole)) return 0;
  return Number(whole.replace(/[.,]/g, "") + rest) || 0;
}
