// The service worker: keeps the pages that were visited, and all pages of a language when the reader asks for it.
// Each build has a store of its own, so pages of two builds never meet.
"use strict";

const VERSION = "{{ version }}";
const FOLDERS = "{{ folders }}".split(" "); // of the languages that have one
const ROOT = registration.scope;
const OURS = `wegwijs ${ROOT} `;
const STORE = OURS + VERSION;
const ANEW = { cache: "no-cache" }; // what the browser itself remembers may be of another build
const PATIENCE = 3000; // milliseconds that the network gets when there is a copy
const LONGEST = 240000; // milliseconds for a whole guide; browsers stop a worker after five minutes

const on = (name, act) => addEventListener(name, (event) => event.waitUntil(act(event)));
on("install", moveIn);
on("activate", moveOut);
on("message", keepGuide);
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(ROOT)) event.respondWith(answer(event));
});

const nobody = () => {};
const late = (time) => new Promise((_, reject) => setTimeout(reject, time));
const older = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== STORE);
const stored = (url) => caches.match(url, { cacheName: STORE });

/** The address under which something is stored: without what the reader chose on the page. */
const address = (url) => url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");

/** Where something stands inside the guide, in whatever folder of a host the guide is; "?" when it is not in it. */
const within = (url) => (url.startsWith(ROOT) ? address(url).slice(ROOT.length) : "?");
const isPage = (url) => /^$|\/$/.test(within(url));
const isAsset = (url) => within(url).startsWith("assets/"); // has a name of its own in each build
const isList = (url) => /^offline\/.+json$/.test(within(url));

/** Is this text a part of this build? Pages and lists say their version. */
const isOurs = (url, text) => !/^$|\/$|^offline\/|offline.html$/.test(within(url)) || text.includes(VERSION);

/** What says, in the language of a folder, that a page is not on the phone. */
const excuse = (folder) => `${ROOT}${folder}offline.html`;
const isOf = (url) => (folder) => url.startsWith(ROOT + folder) || url.endsWith(`-${folder.slice(0, -1)}.pdf`);
const folderOf = (url) => FOLDERS.find(isOf(url)) || "";

/** What a page loads by itself: style, scripts, pictures; and the words for pages that are not there. */
const parts = (page, text) =>
  (text.match(/ (?:src|href)="[./]*(?:assets|images)\/[\w.-]+(?:css|js|svg)"/g) || [])
    .map((found) => ROOT + found.slice(found.search(/assets|images/), -1))
    .concat(isPage(page) ? excuse(folderOf(page)) : []);

/** Before this build takes over: fetches what is open and what older builds hold. Fails when one of them does not come. */
async function moveIn() {
  const windows = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const known = windows.map((one) => one.url);
  for (const name of await older()) known.push(...(await (await caches.open(name)).keys()).map((one) => one.url));
  const guides = await Promise.all(known.map(address).filter(isList).map(guide));
  const needed = guides.flat();
  await store(needed, known.map(address).filter((url) => isPage(url) && !needed.includes(url)), nobody);
  await skipWaiting();
}

async function moveOut() {
  await Promise.all((await older()).map((name) => caches.delete(name)));
  await clients.claim();
}

/** All addresses of a language; `list` is the address of their list. */
async function guide(list) {
  const { files } = await (await fetch(list, ANEW)).json();
  return files.map((path) => ROOT + path).concat(list);
}

/** Stores everything or nothing: a phone may be full. Of `pages` some may not exist any more. */
async function store(needed, pages, tell) {
  const coming = new Map();
  const load = (url) => coming.get(url) || coming.set(url, take(url)).get(url);
  let done = 0;

  async function take(url) {
    const response = await fetch(url, isAsset(url) ? {} : ANEW);
    const text = await response.clone().text();
    if (response.status === 404 && pages.includes(url)) return response;
    if (!response.ok || !isOurs(url, text)) throw url;
    if (/^$|\/$|html$/.test(within(url))) await Promise.all(parts(url, text).map(load));
    tell({ done: ++done, all: coming.size });
    return response;
  }

  await Promise.race([Promise.all([...needed, ...pages].map(load)), late(LONGEST)]);
  const cache = await caches.open(STORE);
  const put = async ([url, answer]) => (await answer).ok && cache.put(url, await answer);
  await Promise.all([...coming].map(put)).catch((full) => {
    coming.forEach((_, url) => cache.delete(url));
    throw full;
  });
}

/** Keeps all pages of a language, and tells the page that asks how far it is. */
function keepGuide({ data, ports }) {
  const tell = (news) => ports[0].postMessage(news);
  return guide(data.keep)
    .then((needed) => store(needed, [], tell))
    .then(() => tell({ kept: true }), () => tell({ failed: true }));
}

/** Keeps a page that the reader sees, if it is of this build, and what it needs. */
async function keepVisited(page, response) {
  const text = await response.clone().text();
  if (!response.ok || !isOurs(page, text)) return;
  const lacking = [];
  for (const part of parts(page, text)) if (!(await stored(part))) lacking.push(part);
  await store(lacking, [], nobody);
  await (await caches.open(STORE)).put(page, response);
}

const page = (html) => new Response(html, { headers: { "Content-Type": "text/html;charset=utf-8" } });

/** The network first; the copy when the network is away, ill or slow; without a copy, words that say so. */
async function answer(event) {
  const request = event.request;
  const url = address(request.url);
  const copy = await stored(url);
  if (copy && isAsset(url)) return copy;
  const network = fetch(request, ANEW);
  if (isPage(url)) event.waitUntil(network.then((response) => keepVisited(url, response.clone())).catch(nobody));
  const healthy = network.then((response) => (response.status > 499 ? late(0) : response));
  return Promise.race(copy ? [healthy, late(PATIENCE)] : [network]).catch(async () => {
    if (request.mode !== "navigate") return copy || Response.error();
    if (copy) return page((await copy.text()).replace("<html", "<html data-copy"));
    if (await stored(`${url}/`)) return Response.redirect(`${url}/${new URL(request.url).search}`);
    const found = (await Promise.all([folderOf(url), ...FOLDERS, ""].map(excuse).map(stored))).find(Boolean);
    return page((await found.text()).replace(/(href|src)="/g, `$&${new URL(found.url).pathname}/../`));
  });
}
