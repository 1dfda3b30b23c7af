// Stands in a frame that WordPress made of an address (#?secret=…). WordPress gives it at most 1,000 pixels, and no right
// to open a link: so it says in WordPress's own words how high it is, and asks for what somebody taps. What WordPress
// would not open, such as a number to call or another site, is on the page of the guide.
(() => {
  const { hash, host } = location;
  const secret = hash.slice("#?secret=".length);
  const say = (message, value) => parent.postMessage({ message, value, secret }, "*");
  const tell = () => say("height", document.body.offsetHeight);
  const own = document.querySelector("link[rel=canonical]").href;
  for (const link of document.querySelectorAll(".in-languages a")) link.setAttribute("href", link.getAttribute("href") + hash);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || link.target === "_self") return;
    event.preventDefault();
    say("link", link.host === host ? link.href : own);
  });
  addEventListener("message", tell);
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  tell();
})();
