// Keys, marks and counts on the redaction review. Without script the page is a plain form that works.
// Each decision is saved at once; the server answers with the state of every mark and the preview. Nothing is filtered here.
"use strict";
const one = (selector, root = document) => root.querySelector(selector), all = (selector) => document.querySelectorAll(selector);
const form = one("#review"), list = one("#suggestions"), items = [...list.children], deeds = [];
const gone = form.dataset.undecided, marks = /(\[removed\]|\[a protected group\]|\[slur\]|\[not decided yet\])/;
const said = { remove: "removed", manual: "removed", generalise: "made general", neutral: "a neutral word instead", keep: "kept", undecided: "not decided" };
let sending = Promise.resolve(), waiting = 0;

const chosen = (item) => one("input[type=radio]:checked", item);
const goTo = (item) => item && (chosen(item) || one("input[type=radio]", item)).focus();
const why = (item) => one("select[name^=k-]", item);
const isOpen = (item) => item.classList.contains("undecided");
const stateOf = (item) => ({ treatment: chosen(item)?.value || "undo", neutral: one("input[name^=n-]", item).value, keep: why(item)?.value || "" });

function say(problem) {
  const box = one("#unsaved");
  box.hidden = !problem;
  one("p", box).textContent = problem;
  if (problem) box.scrollIntoView({ block: "center" });
}
function draw(answer) {
  form.elements.seen.value = answer.seen;
  if (waiting) return; // a later decision is on its way: its answer tells the whole state
  for (const mark of answer.marks) {
    const item = one(`#s${mark.number}`);
    item.classList.toggle("undecided", mark.look === "undecided");
    item.dataset.id = mark.id;
    const note = one(".waits", item), yes = one(".agreed", item);
    if (note) note.hidden = !mark.waits;
    if (yes) yes.hidden = !mark.agreed;
    for (const place of all(`mark[data-mark="${mark.number}"]`)) {
      place.className = `mk mk-${mark.look}`;
      place.firstElementChild.textContent = `Mark ${mark.number}, ${said[mark.look]}: `;
    }
  }
  for (const place of all("#preview [data-part]")) fill(place, answer.preview[place.dataset.part] || "");
  one("#count").textContent = `${answer.count - answer.left} of ${answer.count} decided`;
  for (const place of all("[data-left]")) place.textContent = answer.left;
}
function fill(place, text) {
  place.replaceChildren(...text.split(marks).map((part) => {
    if (!marks.test(part)) return document.createTextNode(part);
    const mark = document.createElement("span");
    mark.className = "gone"; mark.textContent = part;
    return mark;
  }));
}
async function post(item, state) {
  const id = item.dataset.id, body = new URLSearchParams({ csrf_token: form.elements.csrf_token.value, seen: form.elements.seen.value });
  body.set(`t-${id}`, state.treatment); body.set(`n-${id}`, state.neutral); body.set(`k-${id}`, state.keep);
  try {
    const reply = await fetch(form.dataset.decide, { method: "POST", body, redirect: "error", headers: { Accept: "application/json" } });
    const answer = await reply.json();
    if (!reply.ok) return say(answer.problem);
    document.dispatchEvent(new Event("heard"));
    say(""); draw(answer);
  } catch { say("The program could not be reached, or you were signed out. Reload the page; nothing else is lost."); }
}
function send(item, state = stateOf(item)) {
  waiting += 1;
  sending = sending.then(() => { waiting -= 1; return post(item, state); });
}
function settle(item) {
  const state = stateOf(item);
  if (state.treatment === "keep" && !state.keep) return;
  if (state.treatment === "neutral" && !state.neutral.trim()) return;
  deeds.push([item, JSON.parse(item.dataset.state)]);
  item.dataset.state = JSON.stringify(state);
  item.classList.remove("undecided");
  one("#undo").hidden = false;
  send(item, state);
}
function decide(item, value) {
  const input = one(`input[value=${value}]`, item);
  if (!input) return;
  input.checked = true;
  settle(item);
  if (value === "keep" && !stateOf(item).keep) return why(item).focus();
  if (value === "neutral" && !stateOf(item).neutral.trim()) return one("input[name^=n-]", item).focus();
  goTo(items.slice(items.indexOf(item) + 1).find(isOpen) || items.find(isOpen) || item);
}
function separate(more) {
  if (!more) return;
  more.open = true;
  one("select", more).focus();
}
function undo() {
  const [item, was] = deeds.pop() || [];
  if (!item) return;
  for (const input of item.querySelectorAll("input[type=radio]")) input.checked = input.value === was.treatment;
  one("input[name^=n-]", item).value = was.neutral;
  if (why(item)) why(item).value = was.keep;
  item.dataset.state = JSON.stringify(was);
  one("#undo").hidden = !deeds.length;
  send(item, was); goTo(item);
}
const keys = { r: (item) => decide(item, "remove"), g: (item) => decide(item, "generalise"), e: (item) => decide(item, "neutral"), k: (item) => decide(item, "keep"),
  n: (item) => goTo(items[items.indexOf(item) + 1]), b: (item) => goTo(items[items.indexOf(item) - 1]), u: undo,
  s: (item) => separate(one("details.separate", item)), p: () => one("#preview").focus(), "?": () => one("#help").toggleAttribute("open") };

for (const item of items) item.dataset.state = JSON.stringify(stateOf(item));
one("#undo")?.addEventListener("click", undo);
list.addEventListener("change", ({ target }) => target.closest("details") || settle(target.closest("li")));
list.addEventListener("keydown", (event) => {
  const item = event.target.closest("li"), typing = event.target.matches("select, input:not([type=radio])");
  if (event.target.closest("details")) return;
  if (typing && event.key === "Enter" && !event.ctrlKey) {
    event.preventDefault();
    return goTo(items.slice(items.indexOf(item) + 1).find(isOpen) || item);
  }
  const deed = keys[event.key.toLowerCase()];
  if (!deed || typing || !one("#keys").checked || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  deed(item);
});
form.addEventListener("submit", (event) => {
  if (form.dataset.waited) return;
  event.preventDefault();
  const button = event.submitter;
  // A form that is just being asked whether it may submit ignores a second request, so the next turn makes it.
  sending.then(() => setTimeout(() => { form.dataset.waited = "1"; form.requestSubmit(button); }));
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") form.requestSubmit(one(".actionbar [value=save]"));
  if (event.altKey && event.code === "KeyM") { one("#words").value = getSelection().toString().trim(); one("#words").focus(); }
});
const quote = one("[data-part=quote]"), needed = one("#words_needed");
if (quote && needed) {
  const show = () => { quote.hidden = !needed.checked; };
  needed.addEventListener("change", show);
  show();
}
