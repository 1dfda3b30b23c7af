// Stands in a frame of another site: shows only the part that its address names, and tells how high it is.
addEventListener("load", () => {
  const named = document.getElementById(location.hash.slice(1));
  const part = named && named.closest("[data-part]");
  if (part) for (const other of document.querySelectorAll("[data-part]")) other.hidden = other !== part;
  const tell = () => parent.postMessage(Math.ceil(document.body.getBoundingClientRect().height), "*");
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  else tell();
});
