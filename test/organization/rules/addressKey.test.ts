import { describe, expect, test } from "vitest";
import { addressKey } from "../../../src/organization/rules/addressKey.js";

describe("one address, written in several ways", () => {
  test.each([
    ["letter case", "Ann.Lee@X.Test", "ann.lee@x.test"],
    ["spaces around it", "  ann@x.test\u00A0", "ann@x.test"],
    ["a dot after the domain", "ann@x.test.", "ann@x.test"],
    ["an internationalised domain in punycode", "ann@münchen.test", "ann@xn--mnchen-3ya.test"],
    ["punycode in capitals", "ann@XN--MNCHEN-3YA.TEST", "ann@münchen.test"],
    ["an internationalised domain in capitals", "ann@MÜNCHEN.test", "ann@münchen.test"],
    ["full-width letters and dots of a domain", "ann@ｍünchen。test．", "ann@münchen.test"],
    ["a composed and a decomposed letter before the @", "jos\u00E9@x.test", "jose\u0301@x.test"],
    ["a decomposed letter in capitals", "JOSE\u0301@x.test", "jos\u00E9@x.test"],
    ["a composed and a decomposed letter of the domain", "ann@mu\u0308nchen.test", "ann@m\u00FCnchen.test"],
    ["the sigma at the end of a word", "ΝΙΚΟΣ@x.test", "νικος@x.test"],
    ["ß and its capital", "GROẞ@x.test", "groß@x.test"],
    ["a Hindi letter and its parts", "\u0958@x.test", "\u0915\u093C@x.test"],
  ])("%s", (_, one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
    expect(addressKey(addressKey(one))).toBe(addressKey(one));
  });
});

describe("two addresses that look alike", () => {
  test.each([
    ["the Kelvin sign is no k", "\u212Aate@x.test", "kate@x.test"],
    ["the ångström sign is no å", "\u212Bsa@x.test", "\u00E5sa@x.test"],
    ["the ohm sign is no omega", "\u2126@x.test", "ω@x.test"],
    ["the theta symbol is no theta", "\u03F4@x.test", "θ@x.test"],
    ["the Turkish dotless i is no i", "ılias@x.test", "ilias@x.test"],
    ["the Turkish dotted capital is no i", "İlias@x.test", "ilias@x.test"],
    ["the long s is no s", "ſam@x.test", "sam@x.test"],
    ["full-width letters before the @ are letters of their own", "ａnn@x.test", "ann@x.test"],
    ["ß is no ss", "groß@x.test", "gross@x.test"],
    ["ß is no ss in a domain", "ann@groß.test", "ann@gross.test"],
    ["accents tell apart", "josé@x.test", "jose@x.test"],
    ["what follows a domain in a URL is not cut off", "ann@münchen.test/x", "ann@münchen.test"],
    ["a query is not cut off", "ann@münchen.test?x", "ann@münchen.test"],
    ["a port is not cut off", "ann@münchen.test:443", "ann@münchen.test"],
    ["nothing is decoded", "ann@münchen%2Etest", "ann@münchen.test"],
  ])("%s", (_, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });
});

test("what is no address has a key too", () => {
  for (const text of ["", "@", "ann", "ann@", "@x.test", "ann@ü..test", "ann@\uD800.test", "a@b@c"]) {
    expect(addressKey(text)).toBe(addressKey(text.toUpperCase()));
  }
});
