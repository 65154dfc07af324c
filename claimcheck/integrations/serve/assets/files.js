// Files that the user opens or drops: text to edit, or bytes that only the server can read.

export const ANSWERS = ".answers.toml"; // what the name of a file of answers ends with
const FORMS = { txt: "txt", md: "md", markdown: "md", html: "html", htm: "html" };
const STEP = 0x8000; // bytes turned into characters at a time

const endingOf = (name) => (name.includes(".") ? name.split(".").pop().toLowerCase() : "");
export const stemOf = (name) => name.replace(/\.[^.]*$/, "");

const base64 = (bytes) => {
  const parts = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  }
  return btoa(parts.join(""));
};

/** `{name, form, text}` for a file of text, `{name, file}`, in base64, for any other. */
export const readFile = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const form = FORMS[endingOf(file.name)];
  if (form) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return { name: file.name, form, text: text.replace(/\r\n?/g, "\n") };
    } catch {
      // The server says what it is instead.
    }
  }
  return { name: file.name, file: base64(bytes) };
};

/** Calls `take` with the files dropped anywhere on the page; `curtain` shows that they may be. */
export const takeDrops = (take, curtain) => {
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    curtain.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) curtain.hidden = true;
  });
  addEventListener("drop", (event) => {
    curtain.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
};

/** Let the user save these bytes. */
export const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
