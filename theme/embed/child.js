// Stands in a frame of another site: tells how high it is, and fetches what does what its address asks for.
(({ body, head }) => {
  const tell = () => parent.postMessage(body.offsetHeight, "*");
  const { hash, search } = location;
  if (hash || search) head.appendChild(document.createElement("script")).src = `../../${hash[1] === "?" ? "wordpress" : "asked"}.js`;
  addEventListener("load", () => (window.ResizeObserver ? new ResizeObserver(tell).observe(body) : tell()));
})(document);
