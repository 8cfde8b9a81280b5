// Warns before the session ends for want of use, and lets it go on. Without script the session simply ends.
"use strict";
const lock = document.getElementById("lock"), left = document.getElementById("lock-left");
const idle = Number(lock.dataset.idle), warn = 300;
let seen = Date.now();
function look() {
  const seconds = idle - Math.floor((Date.now() - seen) / 1000);
  lock.hidden = seconds > warn;
  if (seconds <= 0) lock.textContent = "You have been signed out because nothing was sent for a while. Copy what you typed, then sign in again.";
  else if (left.isConnected) left.textContent = seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : "less than a minute";
  if (seconds > 0) setTimeout(look, Math.max(1000, Math.min(30000, (seconds - warn) * 1000)));
}
lock.querySelector("button").addEventListener("click", async () => {
  const answer = await fetch(lock.dataset.stay, { redirect: "error", cache: "no-store" }).catch(() => null);
  if (answer?.ok) seen = Date.now();
  else lock.textContent = "You could not be kept signed in. Copy what you typed, then sign in again.";
  look();
});
document.addEventListener("heard", () => { seen = Date.now(); }); // a page's own script was answered
look();
