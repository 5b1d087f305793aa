// Finds texts that are no labels: each story is played in English and then shown in the pseudo-language, whose labels, dates and numbers
// have no ASCII letter or digit. What has one is a name or another value of the story, or a text that cannot be translated.
// `npm run build:storybook && npm run check:labels [-- PART-OF-IDS]`
import { readFileSync } from "node:fs";
import { changeLanguage, eachStory } from "./stories.mjs";

const PSEUDO = "mr";

/** They set labels, or texts, of their own. */
const OWN_TEXTS = /--german/;

const read = (path) => readFileSync(path, "utf8");
/** The words of the people in stories: all that stands in quotes there. */
const NAMES = ["test/support/people.ts", "src/testing/memory/seed.ts"]
  .flatMap((path) => [...read(path).matchAll(/"([^"]+)"/g)])
  .flatMap(([, text]) => text.match(/\p{Lu}[\p{L}’-]+|\b(von|zu|und)\b/gu) ?? []);

/** What else stories put on screen: names of lists, roles, fields and columns, what they hold, and texts of an app. */
const VALUES = [
  "First list",
  "Second list",
  "Help",
  "Invite colleagues",
  "Ask in the channel for administrators.",
  "Office manager",
  "Looks after people and bills.",
  "Old guard",
  "Managed by the company's directory.",
  "Deputy coordinator of regional warehouse logistics \\d+",
  "Plans the routes .* holidays",
  "Team",
  "team",
  "Design",
  "Field sales",
  "Platform",
  "Hours a week",
  "20|25|30|35",
  "seat",
  "42",
  "remote",
  "office hours",
  "Office",
  "Manager",
  "Cost center",
  "Languages",
  "Building",
  "Phone extension",
  "Domain",
  "Sign-in",
  "Name, <b>Note</b>",
  "=Sum",
  "<b>team</b>",
  '\\{ "monday": .* \\}',
  "Admins",
  "Joined this month",
  "Northwind(?: Trading)?",
  "Acme",
  "Ann Lee",
  "Smith \\(CEO\\)",
  "(?:Maximilian)+",
  "plan",
  "(?:Building|Cost center|Hours a week|Languages|Manager|Office|Phone extension|Team) \\d",
  "field \\d+",
  "n{50,}|M{50,}",
  "a name of a field that takes more than one line",
  "address",
  "Send message",
];

const DATA = [
  // Addresses and ids.
  /[^\s"“”:]*@[^\s"“”,]*/g,
  /[\w.-]*\b(?:org|user|asks|guest)[:_-][\w.:-]+/g,
  // A file's name is in ASCII; a time may have the halves of a day so.
  /\bmembers-[\d-]+\.csv/g,
  /\b[AP]M\b/g,
  new RegExp(
    `(?<!\\p{L})(?:${[...VALUES, ...NAMES].toSorted((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
    "gu",
  ),
];

function isOurs(element) {
  return (
    element?.closest("[data-roster]") &&
    !element.closest('script, style, textarea, [data-slot="live-region"], [data-slot="avatar"]')
  );
}

/** Runs in the page: all texts that are shown or said, without announcements, which were made before the language changed. */
function textsIn() {
  const SAID = [
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "aria-roledescription",
    "title",
    "placeholder",
    "alt",
  ];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = SAID.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].filter(isOurs).map((element) => element.getAttribute(name)),
  );
  while (walker.nextNode()) if (isOurs(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
  return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, " ").trim()))];
}

const isOfTheKit = (text) => /[a-z0-9]/i.test(DATA.reduce((rest, data) => rest.replaceAll(data, ""), text));

const stories = await eachStory(
  async (page, id) => {
    if (OWN_TEXTS.test(id)) return undefined;
    await changeLanguage(page, PSEUDO);
    return (await page.evaluate(`(() => { ${[isOurs, textsIn].join("\n")} return textsIn(); })()`)).filter(isOfTheKit);
  },
  { only: process.argv[2] },
);
const found = stories.filter(([, texts]) => texts.length > 0);
for (const [id, texts] of found) {
  console.log(id);
  for (const text of texts) console.log(`  ${text}`);
}
console.log(`${stories.length} stories, ${found.flatMap(([, texts]) => texts).length} texts that are no labels`);
process.exitCode = found.length > 0 ? 1 : 0;
