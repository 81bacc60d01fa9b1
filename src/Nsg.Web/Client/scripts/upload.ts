/** Lets files be dropped on an upload form and shows how far they are; the form sends the same without script. */
export function dropZones(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form.drop")];
  if (forms.length > 0) dropBeside(forms);
  for (const form of forms) {
    const input = form.querySelector<HTMLInputElement>("input[type=file]");
    const progress = form.querySelector<HTMLProgressElement>("progress");
    if (!input) continue;
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (!event.dataTransfer?.files.length) return;
      take(form, event.dataTransfer.files);
    });
    form.addEventListener("submit", (event) => {
      if (!progress || !input.files?.length) return;
      event.preventDefault();
      send(form, progress);
    });
  }
}

/** A file dropped beside the form goes to it, where there is one form; the browser never leaves the page for it. */
function dropBeside(forms: HTMLFormElement[]): void {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    if (forms.length === 1) take(forms[0], event.dataTransfer.files);
  });
}

/** Where the answer is the page itself, the form is sent as without script. */
function take(form: HTMLFormElement, files: FileList): void {
  const progress = form.querySelector<HTMLProgressElement>("progress");
  place(form, files);
  if (progress) send(form, progress);
  else form.requestSubmit();
}

/** A form with a field for each of two files takes one in each; else all go to the one field. */
function place(form: HTMLFormElement, files: FileList): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
  if (inputs.length < 2) {
    inputs[0].files = files;
    return;
  }
  inputs.forEach((input, index) => {
    const one = new DataTransfer();
    const file = files.item(index);
    if (file) one.items.add(file);
    if (file || !input.required) input.files = one.files;
  });
}

function send(form: HTMLFormElement, progress: HTMLProgressElement): void {
  const request = new XMLHttpRequest();
  progress.hidden = false;
  request.upload.addEventListener("progress", (event) => {
    progress.max = event.total;
    progress.value = event.loaded;
  });
  // The answer is a page of its own, as without script: go where it leads. What was refused leads nowhere: it is shown here.
  request.addEventListener("load", () => {
    if (request.status < 400 || !show(request.responseText)) location.assign(request.responseURL || location.href);
  });
  request.addEventListener("error", () => {
    progress.hidden = true;
    form.submit();
  });
  request.open("POST", form.action);
  request.send(new FormData(form));
}

/** Puts what an answer says in the place of what the page says; false where the answer is no page. */
function show(answer: string): boolean {
  const said = new DOMParser().parseFromString(answer, "text/html").querySelector("main");
  const here = document.querySelector("main");
  if (!said || !here) return false;
  here.replaceWith(said);
  said.tabIndex = -1;
  said.focus();
  return true;
}
