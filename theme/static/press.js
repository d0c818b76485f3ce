// What a page does beyond being read: it copies, prints, leads back from notes, and leaves in a hurry.
// Every page works without it. What needs it is kept invisible, in its place, until it has started.

const root = document.documentElement;
const said = document.querySelector(".said");
root.classList.add("scripted");

// Copying and printing

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // On a site without https there is no such clipboard, but the old way still works.
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.className = "vh";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("nothing was copied");
  }
}

function text(source) {
  // A template is told word for word; of what is on the page, what is seen.
  const raw = source.content ? source.content.textContent : source.innerText;
  // Spaces that do not break, and signs that nobody sees, are for a page and not for whoever pastes.
  const plain = raw.replace(/\p{Zs}/gu, " ").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
  return plain.replace(/\n{3,}/g, "\n\n").trim();
}

// Safari prints no picture that it has not fetched because nobody has scrolled so far.
function pictures() {
  const lazy = [...document.querySelectorAll("img[loading=lazy]")];
  for (const one of lazy) one.loading = "eager";
  return Promise.allSettled(lazy.map((one) => one.decode()));
}

let silence;

function say(message) {
  clearTimeout(silence);
  said.textContent = message;
  silence = setTimeout(() => { said.textContent = ""; }, 4000);
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy], button[data-link], button[data-print]");
  if (!button) return;
  if ("print" in button.dataset) {
    await Promise.race([pictures(), new Promise((late) => { setTimeout(late, 3000); })]);
    print();
    return;
  }
  const { copy: id, link } = button.dataset;
  const address = () => new URL(link || location.pathname, location.href).href;
  try {
    await copy(id ? text(document.getElementById(id)) : address());
    button.focus();
    say(said.dataset.copied);
  } catch {
    say(said.dataset.failed);
  }
});

// Searching from another page, or before the search has started: what follows # in an address stays in the browser, and
// no server is told of it

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-search]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  location.assign(`${form.action}#${new URLSearchParams(new FormData(form))}`);
});

// Notes beside the text: whoever goes back from one finds the page where it was left

const opened = () => {
  const note = document.querySelector(".notes > :target");
  return note && getComputedStyle(note).position === "fixed" ? note : null;
};

let mention; // of the note that was opened last

document.addEventListener("click", (event) => {
  mention = event.target.closest('[role="doc-noteref"]') ?? mention;
  const back = event.target.closest('[role="doc-backlink"]');
  if (!back || back.closest("li") !== opened()) return;
  const reference = document.getElementById(back.hash.slice(1));
  const { top, bottom } = reference.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return; // it is elsewhere that one wants to go
  // The browser scrolls to where it leads, but for its margin: with this one that is where the page is.
  const padding = parseFloat(getComputedStyle(root).scrollPaddingBlockStart) || 0;
  reference.style.scrollMarginBlockStart = `${top - padding}px`;
  addEventListener("hashchange", () => { reference.style.scrollMarginBlockStart = ""; }, { once: true });
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || leave?.dataset.exit === "escape") return;
  const ways = [...opened()?.querySelectorAll('[role="doc-backlink"]') ?? []];
  (ways.find((way) => way.hash === `#${mention?.id}`) ?? ways[0])?.click();
});

// Leaving in a hurry

const leave = document.querySelector("[data-exit]");

if (leave) {
  const address = leave.querySelector("a").href;
  const status = leave.querySelector("[role=status]");
  const words = leave.dataset;
  let presses = 0;
  let other = false;
  let lapse;

  const go = () => {
    root.classList.add("leaving");
    document.title = words.title;
    status.textContent = words.leaving;
    // In the place of this page, so that “Back” does not bring it back.
    location.replace(address);
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest("a[data-leave]")) return;
    event.preventDefault();
    go();
  });

  // Each place on this page that one went to would be a step of its own, and “Back” would bring the page back after all.
  document.addEventListener("click", (event) => {
    const place = event.target.closest('a[href^="#"]');
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.replace(place.hash);
  });

  const tell = (message) => {
    clearTimeout(lapse);
    status.textContent = message;
    lapse = setTimeout(() => {
      presses = 0;
      status.textContent = words.late;
    }, 5000);
  };

  document.addEventListener("keydown", (event) => {
    if (words.exit === "escape" && event.key === "Escape") go();
    // Shift for a capital letter is no wish to leave.
    if (event.key !== "Shift") other = true;
    else if (!event.repeat) other = event.ctrlKey || event.altKey || event.metaKey;
    if (other) presses = 0;
  });

  document.addEventListener("keyup", (event) => {
    if (words.exit !== "shift" || event.key !== "Shift" || other) return;
    presses += 1;
    if (presses === 3) go();
    else tell(presses === 1 ? words.two : words.one);
  });

  // Nor is it where a selection is drawn out with it, or a wide table is scrolled sideways.
  for (const turn of ["pointerdown", "wheel"]) {
    document.addEventListener(turn, (event) => {
      if (event.shiftKey) other = true;
    }, { passive: true });
  }

  // Who comes back all the same, to a page that the browser had kept, finds it as it was.
  addEventListener("pageshow", (event) => {
    if (event.persisted && root.classList.contains("leaving")) location.reload();
  });
}
