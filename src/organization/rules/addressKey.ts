const beyondAscii = /[^ -~]/;
// The theta, ohm, kelvin and ångström signs. Unicode folds each to a letter that another address may have: in an address
// they stay what they are.
const signs = /([\u03F4\u2126\u212A\u212B])/;
// Anything else would end the host of a URL, or be decoded in it.
const notInDomain = /[^\p{L}\p{M}\p{N}.\-·・。．｡]/u;

/** In one normal form and letter case. Both kinds of small sigma are one: which is written depends on its place. */
const fold = (text: string): string =>
  text
    .split(signs)
    .map((part, index) => (index % 2 ? part : part.normalize("NFC").toLowerCase().normalize("NFC")))
    .join("")
    .replaceAll("ς", "σ");

/**
 * The domain as mail servers see it: in lower case, and punycode where it is internationalised. By the platform's URL,
 * because only UTS #46 makes `MÜNCHEN.test`, `münchen。test` and `xn--mnchen-3ya.test` the same; NFC does not.
 * `undefined` for what is no domain.
 */
export function domainToAscii(domain: string): string | undefined {
  if (!beyondAscii.test(domain)) return domain.toLowerCase();
  const host = `https://${domain}`;
  return notInDomain.test(domain) || !URL.canParse(host) ? undefined : new URL(host).hostname;
}

/**
 * The one form in which email addresses compare: equal for all ways to write one address, in whatever letter case,
 * Unicode normal form and spelling of its domain. Letters that only look alike stay apart. Takes any text.
 */
export function addressKey(address: string): string {
  const text = address.trim();
  const at = text.lastIndexOf("@");
  if (at < 0) return fold(text);
  const domain = text.slice(at + 1);
  const ascii = domainToAscii(domain) ?? fold(domain);
  return `${fold(text.slice(0, at))}@${ascii.endsWith(".") ? ascii.slice(0, -1) : ascii}`;
}
