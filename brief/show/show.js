"use strict";
// Marks the words that bear a line out. Everything is in the page already: this shows and hides, it makes no markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const where = $("where"), next = $("next"), back = $("back"), right = $("right");
  let chosen = null, stops = [], at = 0;

  const stretches = (place) => {
    const [source, span] = place.split(":");
    return [...document.querySelectorAll(`.report[data-n="${source}"] .e[data-c~="${span}"]`)];
  };
  const listed = (link, name) => (link.getAttribute(name) || "").split(" ").filter(Boolean);

  const clear = () => {
    for (const one of document.querySelectorAll(".lit, .chosen")) one.classList.remove("lit", "core", "chosen");
  };

  const go = (index, focus) => {
    at = index;
    const first = stops[at].first;
    const folded = first.closest("details");
    if (folded) folded.open = true;
    first.setAttribute("tabindex", "-1");
    first.scrollIntoView({ block: "center" });
    if (focus) first.focus({ preventScroll: true });
    const report = first.closest(".report");
    const many = stops.length > 1 ? `Place ${at + 1} of ${stops.length}: s` : "S";
    where.textContent = `${many}ource ${report.dataset.n}, ${report.querySelector("h3 bdi").textContent}`;
  };

  const choose = (link, focus) => {
    clear();
    chosen = link;
    link.classList.add("chosen");
    stops = [];
    for (const place of listed(link, "data-p")) {
      const parts = stretches(place);
      for (const one of parts) one.classList.add("lit");
      if (parts.length) stops.push({ first: parts[0] });
    }
    for (const place of listed(link, "data-q")) for (const one of stretches(place)) one.classList.add("core");
    next.hidden = stops.length < 2;
    back.hidden = false;
    if (stops.length) go(0, focus);
  };

  const home = () => {
    if (!chosen) return;
    chosen.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-p]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A click of the keyboard has no detail: the reader is taken to the words, and Esc leads back.
    choose(link, event.detail === 0);
  });
  // The other way round: from words of a source to the line that draws on them, the page before what is not printed.
  $("sources").addEventListener("click", (event) => {
    const words = event.target.closest(".e");
    if (!words || !getSelection().isCollapsed) return;
    const number = words.closest(".report").dataset.n;
    const links = ["#page", "#left"].flatMap((part) =>
      words.dataset.c.split(" ").flatMap((span) => [
        ...document.querySelectorAll(`${part} a.line[data-p~="${number}:${span}"]`),
      ]));
    const link = links.find((one) => one.checkVisibility());
    if (!link) return;
    const top = right.scrollTop;
    choose(link, false);
    right.scrollTop = top;
    link.scrollIntoView({ block: "center" });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.id !== "search") home();
  });
  next.addEventListener("click", (event) => go((at + 1) % stops.length, event.detail === 0));
  back.addEventListener("click", home);
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded) { folded.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", unfold);
  unfold();

  const search = $("search"), kind = $("kind"), count = $("count");
  if (!search) return;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...$("found").children].map((item) => ({ item, text: plain(item.textContent) }));
  const filter = () => {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { item, text } of items) {
      const fits = (!kind.value || item.dataset.kind === kind.value) && wanted.every((word) => text.includes(word));
      item.hidden = !fits;
      shown += fits;
    }
    count.textContent = shown === items.length ? `${shown} found` : `${shown} of ${items.length}`;
  };
  search.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  window.addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  filter();
})();
