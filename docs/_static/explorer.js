// The explorer: filters the records that stand in the page. Nothing is sent or fetched.
"use strict";

(() => {
  const root = document.getElementById("explorer-app");
  if (!root) return;
  const { records, answers, sides, written } = JSON.parse(document.getElementById("explorer-data").textContent);
  const form = document.getElementById("explorer-form");
  const list = document.getElementById("explorer-list");
  const answerBox = document.getElementById("explorer-answer");
  const count = document.getElementById("explorer-count");
  const more = document.getElementById("explorer-more");
  const AT_ONCE = 40;
  const FIRST = 1988, LAST = 2020;
  const TITLES = {
    casualties: "Casualties", support: "Support", events: "Events", works: "Works",
    actors: "Actors", places: "Places", notes: "Notes",
  };
  // What tells which of a kind a record is.
  const KIND_OF = { support: "kind", events: "kind", works: "type", actors: "kind", places: "kind", notes: "kind" };

  const byId = new Map();
  const kindOf = new Map();
  for (const [kind, them] of Object.entries(records)) {
    for (const one of them) {
      // A place and an actor may have one id; the first kind keeps the bare one.
      if (!byId.has(one.id)) { byId.set(one.id, one); kindOf.set(one.id, kind); }
      one.key = kindOf.get(one.id) === kind ? one.id : `${kind}-${one.id}`;
      if (one.key !== one.id) { byId.set(one.key, one); kindOf.set(one.key, kind); }
    }
  }
  const notesByNumber = new Map(
    records.notes.filter((note) => note.group !== "lettered").map((note) => [String(note.number), note]),
  );

  // Words

  const name = (id) => {
    const one = byId.get(id);
    if (!one) return id;
    return one.name || one.text || id;
  };
  const words = (text) => written[text] || text;
  const side = (one) => sides[one.side].alone;
  const figure = (one) => {
    const number = (value) => value.toLocaleString("en");
    if (one.high === undefined) return `${number(one.low)}+`;
    return one.low === one.high ? number(one.low) : `${number(one.low)}–${number(one.high)}`;
  };
  const people = (one) => (one.category === "unspecified" ? side(one) : `${side(one)}, ${one.category}`);
  const titleOf = {
    casualties: (one) => `${one.measure}, ${one.period}, ${people(one)}: ${figure(one)}`,
    support: (one) => `${name(one.supporter)}: ${words(one.kind)} for ${sides[one.side].said} (${one.stance}, ${one.attribution})`,
    events: (one) => `${one.name}, ${one.period || "without a date"}`,
    works: (one) => one.text,
    actors: (one) => `${one.name}, ${words(one.kind)}`,
    places: (one) => `${[...new Set([one.name, one.name_armenian, one.name_azerbaijani])].filter(Boolean).join(" / ")}, ${words(one.kind)}`,
    notes: (one) => `Note ${one.group === "lettered" ? `${one.id}` : one.number}: ${words(one.kind)}`,
  };
  const printedOf = (one) => (one.printed ? `printed “${one.printed}”` : one.amount_printed ? `printed “${one.amount_printed}”` : "");
  const saidBy = (one) => (one.claimant ? `according to ${name(one.claimant)}` : "");

  // Elements

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const link = (key, text) => element("a", { href: `#${key}` }, text);

  const rangeOf = (one) => {
    // Each picture has one scale, by powers of ten, so that they can be compared down the page.
    const MOST = 5.2, WIDTH = 300;
    const place = (value) => (Math.log10(value + 1) / MOST) * WIDTH;
    const low = place(one.low), high = place(one.high === undefined ? one.low : one.high);
    const arrow = one.high === undefined ? `<path d="M${low + 3} 3 L${low + 11} 8 L${low + 3} 13 Z"/>` : "";
    const holder = element("div");
    holder.innerHTML = `<svg class="explorer-range" viewBox="0 0 ${WIDTH + 12} 16" preserveAspectRatio="xMinYMid meet" role="img" aria-label="${figure(one)} on a scale by powers of ten"><line x1="0" x2="${WIDTH}" y1="8" y2="8"/><rect x="${low}" y="4" height="8" width="${Math.max(high - low, 2.5)}" rx="1.5"/>${arrow}</svg>`;
    return holder.firstChild;
  };

  const linksOf = (one, kind) => {
    const found = [];
    const add = (label, ids) => {
      for (const id of [ids].flat().filter(Boolean)) if (byId.has(id)) found.push([`${label}: ${name(id)}`, id]);
    };
    add("Event", kind === "events" ? one.parent : one.event);
    add("Part of", one.parent === undefined || kind === "events" ? undefined : one.parent);
    add("Supporter", one.supporter);
    add("Recipient", one.recipient);
    add("Through", one.via);
    add("Denied by", one.denied_by);
    add("Force", one.group);
    add("Claimant", one.claimant);
    add("Actor", one.actors);
    add("Place", one.places);
    add("In", one.lies_in);
    const notes = new Set();
    for (const citation of one.citations || []) {
      const [, work, , note] = /^([^\[@]+)(\[.*\])?(?:@(\d+))?$/.exec(citation) || [];
      add("Work", work);
      if (note && notesByNumber.has(note)) notes.add(note);
    }
    for (const note of notes) found.push([`Note ${note}`, notesByNumber.get(note).key]);
    return found;
  };

  const backOf = new Map(); // from a record to those that name it
  for (const [kind, them] of Object.entries(records)) {
    for (const one of them) {
      for (const [, id] of linksOf(one, kind)) {
        const key = byId.get(id).key;
        if (!backOf.has(key)) backOf.set(key, []);
        backOf.get(key).push(one);
      }
    }
  }

  const itemOf = (one) => {
    const kind = kindOf.get(one.key);
    const item = element("li", { id: one.key, tabindex: "-1" });
    item.append(element("h3", {}, link(one.key, titleOf[kind](one))));
    if (kind === "casualties") item.append(rangeOf(one));
    const told = [one.key, printedOf(one), saidBy(one), one.rank === "deprecated" ? "superseded" : ""];
    item.append(element("p", { class: "explorer-who" }, told.filter(Boolean).join("; ")));
    if (one.also) item.append(element("p", {}, `Also: ${one.also.join("; ")}`));
    if (one.remark) item.append(element("p", {}, one.remark));
    const links = element("ul", { class: "explorer-links" });
    for (const [text, id] of linksOf(one, kind)) links.append(element("li", {}, link(byId.get(id).key, text)));
    if (links.children.length) item.append(links);
    const back = backOf.get(one.key) || [];
    if (back.length) item.append(backLinks(back));
    item.append(detailsOf(one, kind));
    return item;
  };

  const backLinks = (back) => {
    const box = element("details", {}, element("summary", {}, `Named by ${back.length} record${back.length === 1 ? "" : "s"}`));
    box.addEventListener("toggle", () => {
      if (box.querySelector("ul")) return;
      const them = element("ul", { class: "explorer-links" });
      for (const one of back) them.append(element("li", {}, link(one.key, titleOf[kindOf.get(one.key)](one))));
      box.append(them);
    });
    return box;
  };

  const PYTHON = { casualties: "casualty_claims()", support: "support_claims()", events: "event", works: "source", actors: "actor", places: "place", notes: "note" };
  const pythonFor = (one, kind) => {
    const id = JSON.stringify(one.id);
    return PYTHON[kind].endsWith(")") ? `${PYTHON[kind]}[${id}]` : `${PYTHON[kind]}(${id})`;
  };

  const detailsOf = (one, kind) => {
    const box = element("details", {}, element("summary", {}, "All fields, and how to cite it"));
    box.addEventListener("toggle", () => {
      if (box.querySelector("dl")) return;
      const all = element("dl");
      for (const [field, value] of Object.entries(one)) {
        if (["also", "days", "key", "text"].includes(field)) continue;
        all.append(element("dt", {}, field.replaceAll("_", " ")), element("dd", {}, field === "side" ? side(one) : [value].flat().map(words).join("; ")));
      }
      box.append(all, element("p", {}, copier("Copy the Python call", `karabakh_data.${pythonFor(one, kind)}`), " ", copier("Copy the citation", citationOf(one))));
    });
    return box;
  };

  const citationOf = (one) => {
    if (one.text) return one.text;
    const works = (one.citations || []).map((citation) => byId.get(citation.split(/[\[@]/)[0])).filter(Boolean);
    return works.map((work) => work.text).join("\n") || "No work is cited for it.";
  };

  const copier = (label, text) => {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        // Pages opened from a disk may not write to the clipboard: the text is shown, to be copied by hand.
        const field = element("textarea", { readonly: "", rows: "2", "aria-label": label });
        field.value = text;
        button.after(field);
        field.select();
      }
      setTimeout(() => { button.textContent = label; }, 1500);
    });
    return button;
  };

  // Filters

  const kindChosen = () => new FormData(form).get("show") || "casualties";
  const fill = (select, values, label = words) => {
    const before = select.value;
    select.replaceChildren(element("option", { value: "" }, "any"));
    for (const value of values) select.append(element("option", { value }, label(value)));
    select.value = [...select.options].some((option) => option.value === before) ? before : "";
  };
  const distinct = (them, field) => [...new Set(them.map((one) => one[field]).flat().filter(Boolean))].sort();

  const prepare = () => {
    const kind = kindChosen(), them = records[kind];
    for (const label of form.querySelectorAll("[data-for]")) label.hidden = !label.dataset.for.split(" ").includes(kind);
    fill(form.elements.side, Object.keys(sides).filter((s) => kind === "events" || distinct(them, "side").includes(s)), (s) => sides[s].alone);
    fill(form.elements.category, distinct(them, "category"));
    fill(form.elements.measure, distinct(them, "measure"));
    fill(form.elements.kind, KIND_OF[kind] ? distinct(them, KIND_OF[kind]) : []);
    const claimants = distinct(them, "claimant").sort((a, b) => name(a).localeCompare(name(b)));
    fill(form.elements.claimant, ["article", ...claimants], (id) => (id === "article" ? "the article" : name(id).slice(0, 60)));
  };

  const sidesOf = new Map();
  const actorSide = (id) => {
    if (sidesOf.has(id)) return sidesOf.get(id);
    const one = byId.get(id);
    const found = one ? one.side || (one.parent ? actorSide(one.parent) : "") : "";
    sidesOf.set(id, found);
    return found;
  };

  const textOf = (one, kind) => {
    if (!one.search) {
      const named = linksOf(one, kind).map(([label]) => label).join(" ");
      Object.defineProperty(one, "search", { value: `${titleOf[kind](one)} ${named} ${Object.values(one).flat().join(" ")}`.toLowerCase(), enumerable: false });
    }
    return one.search;
  };

  const wanted = () => {
    const kind = kindChosen(), fields = form.elements;
    const value = (field) => (fields[field].closest("label").hidden ? "" : fields[field].value.trim());
    const from = value("from"), to = value("to"), text = value("text").toLowerCase();
    return records[kind].filter((one) => {
      const days = one.days || (one.issued ? [one.issued, one.issued] : null);
      // Within the years asked for, as casualties() has it; an open end lies outside of any.
      if (from && !(days && days[0] && Number(days[0].slice(0, 4)) >= Number(from))) return false;
      if (to && !(days && days[1] && Number(days[1].slice(0, 4)) <= Number(to))) return false;
      if (value("side")) {
        const theirs = kind === "events" ? (one.actors || []).map(actorSide) : [one.side];
        if (!theirs.includes(value("side"))) return false;
      }
      for (const field of ["category", "measure"]) if (value(field) && one[field] !== value(field)) return false;
      if (value("kind") && one[KIND_OF[kind]] !== value("kind")) return false;
      if (value("claimant") && (one.claimant || "article") !== value("claimant")) return false;
      return !text || text.split(/\s+/).every((word) => textOf(one, kind).includes(word));
    });
  };

  // The answer beside it

  const answer = () => {
    const fields = form.elements;
    const narrower = fields.text.value || fields.claimant.value;
    const isAsked = kindChosen() === "casualties" && !narrower
      && ["", "armenian", "azerbaijani"].includes(fields.side.value)
      && ["", "military", "civilian"].includes(fields.category.value);
    answerBox.hidden = !isAsked;
    if (!isAsked) return;
    const from = Number(fields.from.value) || FIRST, to = Number(fields.to.value) || LAST;
    const measure = fields.measure.value || "killed";
    const period = from === to ? `${from}` : `${from}/${to}`;
    const found = answers[`${measure}|${period}|${fields.side.value}|${fields.category.value}`];
    const filters = [from === to ? `${from}` : `"${period}"`];
    if (fields.side.value) filters.push(`side="${fields.side.value}"`);
    if (fields.category.value) filters.push(`category="${fields.category.value}"`);
    if (measure !== "killed") filters.push(`measure="${measure}"`);
    const call = `casualties(${filters.join(", ")})`;
    const what = [measure, period, fields.side.value && sides[fields.side.value].alone, fields.category.value].filter(Boolean).join(", ");
    const inside = from >= FIRST && to <= LAST && from <= to;
    answerBox.replaceChildren(
      element("p", {}, `By the rule of the library, ${what}:`),
      element("p", { class: "explorer-total" }, found ? found[0] : inside ? "no figure" : "ask for years from 1988 to 2020"),
      element("p", {}, found && found[1] ? `${found[1]} point${found[1] === 1 ? " does" : "s do"} not agree; the call says which.` : found ? "A sum of claims, and no estimate; the call says which are counted." : "No figure is not zero: nobody counted, or not for these years alone."),
      element("p", {}, element("code", {}, call), " ", copier("Copy the Python call", `from karabakh_data import casualties\nprint(${call})`)),
    );
  };

  // Showing

  let shown = AT_ONCE;
  let found = [];
  const draw = () => {
    list.replaceChildren(...found.slice(0, shown).map(itemOf));
    more.hidden = found.length <= shown;
    const what = TITLES[kindChosen()].toLowerCase();
    count.textContent = `${found.length} of ${records[kindChosen()].length} (${what})${found.length > shown ? `, the first ${shown} below` : ""}`;
  };
  const update = () => { shown = AT_ONCE; found = wanted(); answer(); draw(); };

  // Each record has an address of its own: #cc-0093
  const visit = () => {
    const key = decodeURIComponent(location.hash.slice(1));
    if (!byId.has(key)) return;
    const one = byId.get(key), kind = kindOf.get(key);
    if (!found.includes(one)) {
      form.reset();
      form.querySelector(`[name=show][value=${kind}]`).checked = true;
      prepare();
      update();
    }
    const place = found.indexOf(one);
    if (place >= shown) { shown = place + 10; draw(); }
    for (const item of list.children) item.classList.toggle("explorer-found", item.id === one.key);
    const item = document.getElementById(one.key);
    item.scrollIntoView();
    item.focus({ preventScroll: true });
  };

  const cell = (value) => {
    let text = [value].flat().join(";");
    // A spreadsheet would run it as a formula.
    if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const download = () => {
    const fields = [...new Set(found.flatMap((one) => Object.keys(one)))].filter((field) => !["days", "key"].includes(field));
    const rows = [fields, ...found.map((one) => fields.map((field) => one[field] ?? ""))];
    const text = `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const anchor = element("a", { href: url, download: `karabakh-data-${kindChosen()}.csv` });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };

  for (const [kind, title] of Object.entries(TITLES)) {
    const input = element("input", { type: "radio", name: "show", value: kind });
    if (kind === "casualties") input.setAttribute("checked", "");
    document.getElementById("explorer-kinds").append(element("label", {}, input, title));
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => { if (event.target.name === "show") prepare(); update(); });
  form.addEventListener("reset", () => setTimeout(() => { prepare(); update(); }));
  more.addEventListener("click", () => { const next = shown; shown += AT_ONCE; draw(); list.children[next].focus(); });
  document.getElementById("explorer-csv").addEventListener("click", download);
  window.addEventListener("hashchange", visit);
  prepare();
  update();
  visit();
})();
