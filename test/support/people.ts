import { must } from "./must.js";
/** A user to fill an organization with. */
export interface Person {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emailAddress: string | null;
  readonly username: string | null;
  readonly imageUrl: string | null;
  readonly banned: boolean;
  readonly deprovisioned: boolean;
  readonly role: "org:admin" | "org:member";
  /** When they became a member. */
  readonly joinedAt: Date;
  /** Null: never. */
  readonly lastActiveAt: Date | null;
  /** Null: not known. */
  readonly twoFactorEnabled: boolean | null;
  readonly signInMethods: readonly string[] | null;
}

const GIVEN = (
  "Ada Bram Chiara Diego Elif Femi Greta Hugo Ingrid Jonas Keiko Lena Mateo Nadia Oskar Priya Quentin Rosa Sven Tara " +
  "Ugo Vera Willem Ximena Yusuf Zofia Anouk Bilal Clara Dmitri Esme Farid Gwen Hana Ivo Jelena Kofi Lucía Marek Noor"
).split(" ");

const FAMILY = (
  "Okafor Almeida Brandt Castellano Dubois Eriksen Fischer García Haddad Ivanova Jensen Kowalska Lindqvist Moreau " +
  "Nakamura O’Brien Petrov Quiroga Rossi Silva Tanaka Ueda Varga Weber Xu Yılmaz Zeman Adeyemi Bianchi Cohen Demir " +
  "Engström Ferrari Gruber Hoang Iqbal Johansson Khan Lefèvre Müller"
).split(" ");

/** Names that break layouts, each with what its owner writes in addresses. */
const UNUSUAL: readonly (readonly [first: string, last: string | null, latin: string])[] = [
  ["Maximiliana Theodora Alexandrina", "von Hohenberg-Wolfenstein zu Lauterbach und Rosenau", "maximiliana"],
  ["عبد الرحمن", "الخطيب", "abdelrahman"],
  ["נועה", "בן־דוד", "noa.bendavid"],
  ["美咲", "高橋", "misaki.takahashi"],
  ["伟", "欧阳", "ouyang.wei"],
  ["Suharto", null, "suharto"],
  ["Nguyễn Thị", "Phương Thảo", "phuongthao"],
  ["فاطمه", null, "fatemeh"],
];

const NEWEST = Date.UTC(2026, 5, 1, 9, 30);
const HOUR = 3_600_000;
const STARTED = Date.now();
const METHODS = [["password", "google"], ["password"], ["saml"], ["google"]] as const;

/** An id as a part of an address: `org_1` is `org-1`. */
export const slugOf = (id: string) => id.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** The same people each time, the newest member first; ids, addresses and usernames hold the organization's id. */
export function people(count: number, organizationId = "acme"): Person[] {
  return Array.from({ length: count }, (_, index) => person(index, organizationId));
}

function person(index: number, organizationId: string): Person {
  const { firstName, lastName, handle } = nameOf(index);
  const isUnnamed = index % 30 === 19;
  const isUnknown = index % 60 === 41;
  const hasUsername = index % 3 === 0 || index % 120 === 41;
  return {
    id: `${organizationId}_${index}`,
    firstName: isUnnamed || isUnknown ? null : firstName,
    lastName: isUnnamed || isUnknown ? null : lastName,
    emailAddress: isUnknown ? null : `${handle}@${slugOf(organizationId)}.test`,
    username: hasUsername ? `${handle}-${organizationId}` : null,
    imageUrl: imageOf(index),
    banned: index % 50 === 33,
    deprovisioned: index % 40 === 27,
    role: index % 40 === 0 ? "org:admin" : "org:member",
    joinedAt: new Date(NEWEST - index * 9 * HOUR),
    ...activityOf(index),
  };
}

/** From a few hours ago to most of a year; a few never, and a few of whom nothing is known. */
const activityOf = (index: number): Pick<Person, "lastActiveAt" | "twoFactorEnabled" | "signInMethods"> => ({
  lastActiveAt: index % 7 === 6 ? null : new Date(STARTED - ((index * 37) % 300) * 24 * HOUR - 2 * HOUR),
  twoFactorEnabled: index % 9 === 8 ? null : index % 3 !== 1,
  signInMethods: index % 9 === 8 ? null : must(METHODS[index % METHODS.length]),
});

function nameOf(index: number): { firstName: string; lastName: string | null; handle: string } {
  const unusual = index % 12 === 5 ? UNUSUAL[Math.floor(index / 12) % UNUSUAL.length] : undefined;
  if (unusual) {
    const [firstName, lastName, latin] = unusual;
    return { firstName, lastName, handle: `${latin}${index}` };
  }
  const round = Math.floor(index / GIVEN.length);
  const firstName = must(GIVEN[index % GIVEN.length]);
  const lastName = must(FAMILY[(index + round) % FAMILY.length]);
  // Names come round again after every given name has met every family name.
  const repeat = Math.floor(round / FAMILY.length);
  return { firstName, lastName, handle: `${latinOf(firstName)}.${latinOf(lastName)}${repeat || ""}` };
}

function latinOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/ı/g, "i")
    .replace(/[^a-z]/gi, "")
    .toLowerCase();
}

/** For some people: a small picture, or an address at which there is none. */
function imageOf(index: number): string | null {
  if (index % 15 === 8) return `/pictures/none-${index}.png`;
  if (index % 4 !== 2) return null;
  const hue = (index * 47) % 360;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="hsl(${hue} 45% 70%)"/>` +
    `<circle cx="16" cy="13" r="6" fill="hsl(${hue} 45% 35%)"/><circle cx="16" cy="32" r="11" fill="hsl(${hue} 45% 35%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
