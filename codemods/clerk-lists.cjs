// Moves the lists of Clerk's `useOrganization` to Roster's hooks:
// npx jscodeshift --parser=tsx --extensions=tsx,ts,jsx,js -t node_modules/roster-react/dist/codemods/clerk-lists.cjs src
// What it leaves has a comment that begins with "roster:", and is listed on the terminal. See docs/moving.md.
const { createFile } = require("./clerk-lists/file.cjs");
const { moveImports } = require("./clerk-lists/imports.cjs");

module.exports = function moveClerkLists({ source }, { j, report }) {
  if (!source.includes("useOrganization") || !/["']@clerk\/(react|clerk-react|nextjs)["']/.test(source))
    return undefined;
  const file = createFile(source, j);
  if (!file) {
    report("left alone: its text and its syntax tree don't agree.");
    return undefined;
  }
  moveImports(file);
  const moved = file.print();
  for (const [index, line] of moved.split("\n").entries()) {
    const note = /^[\s{]*\/\/ roster: (.*)$/.exec(line);
    if (note) report(`line ${index + 1}: ${note[1]}`);
  }
  return moved === source ? undefined : moved;
};

module.exports.parser = "tsx";
