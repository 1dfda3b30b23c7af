// Are our scripts and styles fit for the browsers of docs/look.md? In: names of files. Out: a line for each thing that is not.
import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import postcss from "postcss";
import { atRules, known, properties, selectors, tooNew, tooNewAlone, types } from "./known.mjs";

const YEAR = 2019; // of the language: no ?. and no ??

// Asking for the first is asking for the second.
const COMES_WITH = { showPopover: "popover", currentEntry: "navigation", writeText: "clipboard" };

// Old ones that have the name of something new in the language.
const OLD = ["clients.matchAll", "Response.error", "worker.register", "builder.build"];

// What a phone may do without, and nobody misses anything. Whatever else is too new needs something older in its place.
const EXTRAS = {
  selectors: {
    ":has": "a step that is ticked is not paler; the way to the whole table is its own address",
    ":focus-visible": "the browser draws its own ring",
    "::details-content": "on a wide screen a script opens the contents; on paper what is closed stays closed",
  },
  properties: {
    "accent-color": "boxes have the colour of the browser",
    "color-scheme": "scroll bars stay light in the dark",
    "text-underline-offset": "the line stands closer",
    "text-decoration": "the line is not dotted: an older declaration stands before it",
    "overflow-wrap": "break-word stands on the body",
    "content-visibility": "only where ::details-content is known",
    "scroll-padding": "nothing stays at the edge where it is not known",
    "position": "what stays at the edge scrolls away with the page",
    "cursor": "a phone has none",
    "break-after": "a heading may stand alone at the foot of a sheet",
    "resize": "a line for a pen can be made longer",
    "block-size": "only where ::details-content is known",
    "hyphens": "-webkit-hyphens stands beside it",
    "appearance": "-webkit-appearance stands beside it",
    "text-size-adjust": "-webkit-text-size-adjust stands beside it",
    "clip-path": "-webkit-clip-path stands beside it",
  },
};

const ours = new Set(); // names that our scripts give, in all files

/** A rule of eslint: a name that not every browser knows is asked for in its file before it is used, or is our own. */
const age = {
  create(context) {
    const asked = new Set();
    const used = [];
    const text = (node) => context.sourceCode.getText(node);
    const name = (node) => (node.type === "MemberExpression" && !node.computed ? node.property.name : node.name);
    const ask = (node) => node && asked.add(name(node));
    return {
      IfStatement: ({ test }) => ask(test),
      ConditionalExpression: ({ test }) => ask(test),
      UnaryExpression: ({ operator, argument }) => operator === "!" && ask(argument),
      LogicalExpression: ({ left, right }) => [left, right].forEach(ask),
      BinaryExpression: ({ operator, left }) => operator === "in" && asked.add(left.value),
      Property: ({ key }) => ours.add(key.name),
      MethodDefinition: ({ key }) => ours.add(key.name),
      "AssignmentExpression > MemberExpression.left": ({ property }) => ours.add(property.name),
      "MemberExpression[computed=false]"(node) {
        const isOld = OLD.includes(text(node)) || /dataset$/.test(text(node.object));
        if (!isOld && tooNew(node.property.name)) used.push(node.property);
      },
      "Program:exit"(program) {
        const global = context.sourceCode.getScope(program);
        const alone = global.through.map(({ identifier }) => identifier).filter((one) => tooNewAlone(one.name));
        for (const node of [...used, ...alone]) {
          if (ours.has(node.name) || asked.has(COMES_WITH[node.name] || node.name)) continue;
          context.report({ node, message: `${node.name} is too new` });
        }
      },
    };
  },
};

const restricted = [
  ["Literal[regex.pattern=/\\(\\?<[=!]/]", "looking behind in a pattern is too new"],
  [":matches(Literal[value=/:(is|where|has)\\(/], TemplateElement[value.raw=/:(is|where|has)\\(/])", "this selector is too new"],
].map(([selector, message]) => ({ selector, message }));

const forScripts = {
  languageOptions: { ecmaVersion: YEAR, sourceType: "script" },
  linterOptions: { reportUnusedDisableDirectives: "off" },
  plugins: { ours: { rules: { age } } },
  rules: { "ours/age": "error", "no-restricted-syntax": ["error", ...restricted] },
};

const inScript = (text) => new Linter().verify(text, [forScripts]).map(({ line, message }) => [line, message]);

/** The names of the groups in which a rule stands. */
const around = ({ parent }) => (parent && parent.type === "atrule" ? `@${parent.name} ${around(parent)}` : "");

/** What is too new in a selector. */
function* inSelector(rule) {
  const pseudos = (rule.selector.match(/::?[a-z-]+/g) || []).filter((one) => !known(selectors[one.replace(/:+/, "")]));
  if (/@supports/.test(around(rule))) return;
  for (const one of pseudos) {
    if (!rule.selectors.every((each) => each.includes(one))) yield `${one} makes an old browser leave the whole rule out: write a rule of its own`;
    else if (!EXTRAS.selectors[one]) yield `${one} is too new`;
  }
  for (const [, inside] of rule.selector.matchAll(/:not\(([^)]*)\)/g)) {
    if (/[ ,>+~]/.test(inside) && rule.selectors.length > 1) yield ":not() with more than one simple selector needs a rule of its own";
  }
}

/** What is too new in a declaration. */
function* inDeclaration({ prop, value, parent }) {
  if (prop.startsWith("-")) return;
  const feature = properties[prop];
  const words = value.match(/[a-z-]+/g) || [];
  const newWord = words.find((word) => feature && feature[word] && !known(feature[word]));
  const functions = (value.match(/[a-z-]+(?=\()/g) || []).filter((name) => !known(types[name]));
  if (!EXTRAS.properties[prop] && (!known(feature) || newWord)) yield `${prop}${newWord ? `: ${newWord}` : ""} is too new`;
  if (functions.length) yield `${functions} is too new`;
  const hasRoom = parent.some((one) => /^(grid|columns)/.test(one.prop) || (one.prop === "display" && one.value === "grid"));
  if (/^(row-|column-)?gap$/.test(prop) && !hasRoom) yield `${prop} holds for grids and columns only, in a rule that says so`;
}

function inStyles(text) {
  const found = [];
  const add = (node, messages) => found.push(...[...messages].map((message) => [node.source.start.line, message]));
  const root = postcss.parse(text);
  root.walkRules((rule) => add(rule, inSelector(rule)));
  root.walkDecls((one) => add(one, inDeclaration(one)));
  root.walkAtRules((one) => known(atRules[one.name]) || add(one, [`@${one.name} is too new`]));
  return found;
}

const files = process.argv.slice(2);
const texts = files.map((file) => [file, readFileSync(file, "utf8")]);
for (const [file, text] of texts) if (file.endsWith(".js")) inScript(text); // so that all our names are known
for (const [file, text] of texts) {
  const found = file.endsWith(".css") ? inStyles(text) : inScript(text);
  for (const [line, message] of found) console.log(`${file}:${line}: ${message}`);
}
console.log(`${files.length} files looked at`);
