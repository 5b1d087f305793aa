"use client";

import { type CSSProperties, memo, type ReactNode, useState } from "react";
import type { AvatarProps } from "../../hooks/PartProps.js";
import { cx } from "../../lib/cx.js";
import { firstGrapheme } from "../../lib/firstGrapheme.js";
import { fullName } from "../../organization/rules/personName.js";
import type { PublicUserData } from "../../organization/records.js";
import { part } from "./part.js";

function avatar({ person, className, style, ...props }: AvatarProps) {
  const { userId, imageUrl, hasImage } = person;
  const hue: CSSProperties & Record<"--roster-hue", number> = { "--roster-hue": hueOf(userId) };
  return (
    <span
      {...props}
      style={{ ...hue, ...style }}
      className={cx(
        "roster:grid roster:size-8 roster:shrink-0 roster:place-items-center roster:overflow-hidden roster:rounded-full roster:bg-tint roster:text-xs roster:font-semibold roster:text-tint-fg roster:select-none",
        className,
      )}
    >
      {hasImage && imageUrl ? <Picture url={imageUrl}>{initialsOf(person)}</Picture> : initialsOf(person)}
    </span>
  );
}

/** A picture; its children where it doesn't load. */
const Picture = memo(function Picture({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  // The address is remembered, not that it failed: the row may show another person next.
  const [failedUrl, setFailedUrl] = useState<string>();
  return url === failedUrl ? (
    // An element of its own, for page translators: see `asElements`.
    <span>{children}</span>
  ) : (
    <img
      src={url}
      alt=""
      width={32}
      height={32}
      decoding="async"
      loading="lazy"
      onError={() => setFailedUrl(url)}
      className="roster:size-full roster:object-cover"
    />
  );
});

/** A user's picture, or their initials in a colour of their own when there is none or it doesn't load. */
export const Avatar = part("Avatar", "avatar", avatar, (props) => ({ "aria-hidden": true, ...props }));

/** The first letters of the first and the last word, without what stands before them: "Ann (Sales)" is "AS". */
function initialsOf(person: PublicUserData): string {
  const name = fullName(person) ?? person.username ?? person.identifier;
  const words = name?.match(/[\p{L}\p{Emoji}]\S*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // "ß" is two letters when it is large.
  return ends.map((word = "") => firstGrapheme(firstGrapheme(word).toLocaleUpperCase())).join("") || "?";
}

/** A stable hue for an id, 0 to 359. Similar ids get different hues (the golden angle). */
function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return Math.floor((hash * 137.508) % 360);
}
