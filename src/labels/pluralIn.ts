/** A text for each plural form of a language. `zero` is used for 0 in every language. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A text with a number in it. @param written the number as the locale writes it */
export type CountedText = (number: number, written: string) => string;

/**
 * Creates texts that choose between the plural forms of a language.
 *
 * @param language a BCP 47 tag
 * @example
 * const plural = pluralIn("en");
 * const removed = plural((n) => ({ one: `Removed ${n} member.`, other: `Removed ${n} members.` }));
 * removed(1234, "1,234"); // "Removed 1,234 members."
 */
export function pluralIn(language: string) {
  let rules: Intl.PluralRules | undefined;
  return <Rest extends readonly unknown[]>(forms: (written: string, ...rest: Rest) => PluralForms) =>
    (number: number, written: string, ...rest: Rest): string => {
      const texts = forms(written, ...rest);
      rules ??= new Intl.PluralRules(language);
      return (number === 0 ? texts.zero : undefined) ?? texts[rules.select(number)] ?? texts.other;
    };
}
