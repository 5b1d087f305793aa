import { IGNORED, LIKE_LETTERS } from "../../../organization/rules/search.js";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The functions that read texts as searches do: of a migration, never changed. */
export const SEARCH_TEXTS = [
  // A text as searches read it: what they ignore is left out, and what they take for the same is the same.
  `create function roster_search_text(value text) returns text language sql immutable parallel safe as $$
    select replace(
      translate(
        lower(normalize(regexp_replace(normalize(value, NFKD), ${quoted(IGNORED)}, '', 'g'), NFC)),
        ${quoted(LIKE_LETTERS[0])}, ${quoted(LIKE_LETTERS[1])}
      ), 'ß', 'ss')
  $$`,
  // Each three letters of a text, and each two of a script whose words are short, as numbers that an index holds.
  // They contain the organization, so that no other's rows are read. Two may have one number: the texts decide.
  `create function roster_search_parts(organization_id text, value text) returns integer[]
    language sql immutable parallel safe as $$
    select array(
      select hashtext(organization_id || ' ' || substr(value, at, 3)) from generate_series(1, length(value) - 2) as at
    ) || case when value ~ '[^ -~]' then array(
      select hashtext(organization_id || ' ' || substr(value, at, 2)) from generate_series(1, length(value) - 1) as at
      where ascii(substr(value, at, 1)) > 127
    ) else '{}' end
  $$`,
];
