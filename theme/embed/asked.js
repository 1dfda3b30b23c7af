// Does what the address of a page in a frame asks for: shows one part alone (#kosten), and takes over the look of the
// other site (?background=navy&text=white) as far as one can read it.
(() => {
  const { hash, search } = location;
  const all = (names) => document.querySelectorAll(names);
  const named = document.getElementById(hash.slice(1));
  const part = named && named.closest("[data-part]");
  if (part) {
    part.parentNode.className = "alone";
    for (const other of all("[data-part]")) other.hidden = other !== part;
  }
  for (const link of all(".in-languages a")) link.setAttribute("href", link.getAttribute("href") + search + hash);

  const asked = new URLSearchParams(search);
  const { style } = document.documentElement;
  const probe = document.head.appendChild(document.createElement("i"));
  const READABLE = 4.5;

  /** Red, green and blue of a colour through which nothing shines, or nothing. */
  function read(colour) {
    probe.style.color = "";
    probe.style.color = colour || "";
    const found = probe.style.color && /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).color);
    return found && found.slice(1);
  }

  /** How light it is, from 0 to 1, as WCAG 2 counts. */
  function light(colour) {
    const parts = colour.map((part) => part / 255).map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  function contrast(one, other) {
    const [dark, bright] = [light(one), light(other)].sort((first, second) => first - second);
    return (bright + 0.05) / (dark + 0.05);
  }

  const body = getComputedStyle(document.body);
  const ground = read(asked.get("background")) || read(body.backgroundColor);
  const own = read(body.color);
  const readable = (...colours) => colours.find((colour) => colour && contrast(colour, ground) >= READABLE);
  const put = (names, colour) => names.forEach((name) => style.setProperty(`--${name}`, `rgb(${colour})`));

  if (["text", "background", "link"].some((name) => read(asked.get(name)))) {
    const text = readable(read(asked.get("text")), own, [0, 0, 0], [255, 255, 255]);
    put(["bg", "card", "soft"], ground);
    put(["ink", "dim", "line", "hair", "yes", "partly", "no"], text);
    put(["link"], readable(read(asked.get("link")), text));
    style.colorScheme = light(ground) > 0.2 ? "light" : "dark";
  }
  const radius = parseFloat(asked.get("radius"));
  if (radius >= 0) style.setProperty("--round", `${Math.min(radius, 24)}px`);
  document.body.style.fontFamily = asked.get("font") || "";
  const width = asked.get("width");
  if (width) document.querySelector("article").style.maxWidth = `max(15rem, ${width})`;
  probe.remove();
})();
