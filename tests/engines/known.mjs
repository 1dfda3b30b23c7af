// What the browsers of docs/look.md know, as the data of MDN tell it.
import data from "@mdn/browser-compat-data" with { type: "json" };

const OLDEST = { chrome: 69, chrome_android: 69, safari: 12, safari_ios: 12, firefox: 140 };

/** Whether a browser knows something under its own name, without a setting. */
function since(support, oldest) {
  return [support].flat().some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) => {
    if (parseFloat(removed) <= oldest || flags || prefix || other || !added) return false;
    return added === true || parseFloat(String(added).replace("≤", "")) <= oldest;
  });
}

/** Whether all of them know it; what the data do not tell of is known. */
export function known(feature) {
  const support = feature && feature.__compat && feature.__compat.support;
  if (!support) return true;
  return Object.entries(OLDEST).every(([browser, oldest]) => !support[browser] || since(support[browser], oldest));
}

/** Name of a property or method -> what the data tell of it, in every interface that has one. */
function members(interfaces) {
  const found = new Map();
  for (const one of Object.values(interfaces)) {
    for (const [name, feature] of Object.entries(one)) {
      if (!name.includes("_")) found.set(name, [...(found.get(name) || []), feature]);
    }
  }
  return found;
}

const ofLanguage = members(data.javascript.builtins);
const ofPages = members(data.api);

/** Whether a name after a dot is too new. One of the language itself, such as matchAll, is judged by that alone. */
export function tooNew(name) {
  const features = ofLanguage.get(name) || ofPages.get(name) || [];
  return features.length > 0 && !features.some(known);
}

/** Whether a name that stands alone is too new. */
export function tooNewAlone(name) {
  return !known(data.api[name] || data.javascript.builtins[name] || data.api.Window[name]);
}

export const { properties, selectors, "at-rules": atRules, types } = data.css;
