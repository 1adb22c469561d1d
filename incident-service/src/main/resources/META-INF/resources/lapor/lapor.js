// Leaving at once: the session ends, the page is emptied, and "back" does not lead here again.
// Without this script the link does the same, only the browser remembers the page.
const exit = document.getElementById("keluar");
exit.addEventListener("click", (event) => {
  event.preventDefault();
  navigator.sendBeacon(exit.dataset.leave);
  document.body.hidden = true;
  location.replace(exit.href);
});
