// A form goes once: a second click while its answer is on the way would only be told that the first was heard.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  if (Date.now() - Number(form.dataset.sent || 0) < 5000) event.preventDefault();
  else form.dataset.sent = Date.now();
});
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });
