interface Happened {
  number: string;
  time: string;
  words: string;
  kind: string;
  actor: string;
  path: string;
}

const rowsMax = 200;
const pauseMs = 30_000;

/** Puts new events on top of the list as they happen; without script the list is read anew by its link. */
export function liveEvents(): void {
  const list = document.querySelector<HTMLElement>("[data-events]");
  if (list) follow(list);
}

/** A stream that the node does not open (too many are open, it starts anew) is asked for again after a while. */
function follow(list: HTMLElement): void {
  const source = new EventSource(`${list.dataset.events}?after=${list.dataset.last}`);
  source.addEventListener("open", () => {
    const note = document.querySelector<HTMLElement>("[data-live]");
    if (note) note.hidden = false;
  });
  source.addEventListener("error", () => {
    const note = document.querySelector<HTMLElement>("[data-live]");
    if (note) note.hidden = true;
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(list), pauseMs);
  });
  source.addEventListener("message", (message) => {
    const event = JSON.parse(message.data) as Happened;
    const row = document.createElement("tr");
    row.append(cell("th", event.number, "number"), cell("td", event.time, "date"), what(event), cell("td", event.actor, ""));
    row.cells[0].scope = "row";
    list.prepend(row);
    list.dataset.last = event.number;
    while (list.childElementCount > rowsMax) list.lastElementChild?.remove();
  });
}

function cell(name: "th" | "td", text: string, className: string): HTMLTableCellElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What happened, as a link where there is a page of it, with the kind that programs know it by. */
function what(event: Happened): HTMLTableCellElement {
  const made = cell("td", "", "words");
  const words = document.createElement(event.path ? "a" : "span");
  words.textContent = event.words;
  if (words instanceof HTMLAnchorElement) words.href = event.path;
  const kind = document.createElement("code");
  kind.className = "under small quiet";
  kind.textContent = event.kind;
  made.append(words, " ", kind);
  return made;
}
