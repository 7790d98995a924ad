// What the theme leaves out for readers who use a keyboard or do not see the page.
"use strict";

(() => {
  const label = (selector, text) => {
    for (const one of document.querySelectorAll(selector)) one.setAttribute("aria-label", text);
  };
  label(".sidebar-drawer", "All pages");
  label(".toc-drawer", "On this page");
  for (const one of document.querySelectorAll("[role=heading]:not([aria-level])")) one.setAttribute("aria-level", "2");
  const reach = () => {
    // What scrolls sideways is reached by the keyboard, too.
    for (const one of document.querySelectorAll("pre, .table-wrapper")) {
      if (one.scrollWidth > one.clientWidth) one.setAttribute("tabindex", "0");
    }
  };
  reach();
  addEventListener("resize", reach);
  document.fonts?.ready.then(reach);
})();
