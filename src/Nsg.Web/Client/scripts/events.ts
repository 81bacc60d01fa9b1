interface Happened {
  number: string;
  time: string;
  kind: string;
  actor: string;
}

const rowsMax = 200;

/** Puts new events on top of the list as they happen; without script the list is read anew by its link. */
export function liveEvents(): void {
  const list = document.querySelector<HTMLElement>("[data-events]");
  if (!list) return;
  const source = new EventSource(`${list.dataset.events}?after=${list.dataset.last}`);
  source.addEventListener("open", () => {
    const note = document.querySelector<HTMLElement>("[data-live]");
    if (note) note.hidden = false;
  });
  source.addEventListener("message", (message) => {
    const event = JSON.parse(message.data) as Happened;
    const row = document.createElement("tr");
    row.append(cell("th", event.number, "number"), cell("td", event.time, "date"), code(event.kind, ""), code(event.actor, "small"));
    row.cells[0].scope = "row";
    list.prepend(row);
    while (list.childElementCount > rowsMax) list.lastElementChild?.remove();
  });
}

function cell(name: "th" | "td", text: string, className: string): HTMLTableCellElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function code(text: string, className: string): HTMLTableCellElement {
  const made = cell("td", "", "");
  const inner = document.createElement("code");
  inner.className = className;
  inner.textContent = text;
  made.append(inner);
  return made;
}
